-- A session's temp table is filled, changed and read by jobs of their own.
--# catalog
CREATE TABLE p.d.a (x INT64, y INT64);
CREATE TABLE p.d.b (x INT64, z INT64);
--# job session_id=s1
CREATE TEMP TABLE acc (x INT64, v INT64);
--# edges
--# job session_id=s1
INSERT INTO acc SELECT x, y FROM p.d.a;
--# edges
--# job session_id=s1
MERGE acc USING p.d.b AS b ON acc.x = b.x WHEN MATCHED THEN UPDATE SET v = b.z;
--# edges
--# job session_id=s1 destination=p.d.out
SELECT x, v FROM acc;
--# edges
-- p.d.out   <- p.d.a.x  JOIN
-- p.d.out   <- p.d.b.x  JOIN
-- p.d.out.v <- p.d.a.y  IDENTITY
-- p.d.out.v <- p.d.b.z  IDENTITY
-- p.d.out.x <- p.d.a.x  IDENTITY
--# job session_id=s1
DROP TABLE acc;
--# edges
