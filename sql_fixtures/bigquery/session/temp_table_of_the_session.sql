-- Jobs of one session share temp tables and temp functions.
--# catalog
CREATE TABLE p.d.a (x INT64, y INT64);
--# job session_id=one destination=p._script1.picked
CREATE TEMP TABLE picked AS SELECT x FROM p.d.a WHERE y > 0;
--# edges
--# job session_id=one
CREATE TEMP FUNCTION inc(n INT64) AS (n + 1);
--# edges
--# job session_id=one destination=p.d.out
SELECT inc(x) AS x1 FROM _SESSION.picked;
--# edges
-- p.d.out    <- p.d.a.y  FILTER
-- p.d.out.x1 <- p.d.a.x  TRANSFORMATION
--# job session_id=two destination=p.d.other
SELECT x FROM picked;
--# edges
-- p.d.other.x <- picked.x  IDENTITY inferred
--# diagnostics
-- 1:15 warning[unknown-table] no metadata for table picked; give its columns with --catalog
