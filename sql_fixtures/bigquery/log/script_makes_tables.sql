-- What a script creates is known to the jobs after it; its temp tables are not.
--# catalog
CREATE TABLE p.d.s (id INT64, n INT64);
--# job
CREATE TEMP TABLE t1 AS SELECT id, n FROM p.d.s WHERE n > 0;
CREATE TABLE p.d.kept AS SELECT id, n * 2 AS m FROM t1;
--# edges
-- p.d.kept    <- p.d.s.n   FILTER
-- p.d.kept.id <- p.d.s.id  IDENTITY
-- p.d.kept.m  <- p.d.s.n   TRANSFORMATION
--# job destination=p.d.out
SELECT * FROM p.d.kept;
--# edges
-- p.d.out.id <- p.d.kept.id  IDENTITY
-- p.d.out.m  <- p.d.kept.m   IDENTITY
--# job default_dataset=p.d destination=p.d.other
SELECT n FROM t1;
--# edges
-- p.d.other.n <- p.d.t1.n  IDENTITY inferred
--# diagnostics
-- 1:15 warning[unknown-table] no metadata for table p.d.t1; give its columns with --catalog
