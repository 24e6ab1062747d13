-- A searched CASE statement with subqueries in its conditions.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.log (v INT64);
--# job
CASE
  WHEN EXISTS (SELECT 1 FROM p.d.u WHERE a = 1) THEN INSERT INTO p.d.log SELECT a FROM p.d.u;
  WHEN (SELECT COUNT(*) FROM p.d.u) = 0 THEN TRUNCATE TABLE p.d.log;
  ELSE DELETE FROM p.d.log WHERE v IN (SELECT c FROM p.d.u);
END CASE;
--# edges
-- p.d.log   <- p.d.log.v  FILTER
-- p.d.log   <- p.d.u.c    FILTER
-- p.d.log.v <- p.d.u.a    IDENTITY
