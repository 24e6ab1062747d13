-- A function in WHERE, GROUP BY, ORDER BY and a join counts with the arguments that reach its result.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE FUNCTION p.d.bucket(v INT64, ignored INT64) AS (DIV(v, 10));
--# job destination=p.d.out
SELECT p.d.bucket(t.a, t.id) AS g, COUNT(*) AS n
FROM p.d.t AS t JOIN p.d.u AS u ON p.d.bucket(u.a, u.c) = t.b
WHERE p.d.bucket(u.id, t.a) > 0
GROUP BY g
ORDER BY p.d.bucket(g, 0);
--# edges
-- p.d.out   <- p.d.t.a   GROUP_BY
-- p.d.out   <- p.d.t.a   SORT
-- p.d.out   <- p.d.t.b   JOIN
-- p.d.out   <- p.d.u.a   JOIN
-- p.d.out   <- p.d.u.id  FILTER
-- p.d.out.g <- p.d.t.a   TRANSFORMATION
