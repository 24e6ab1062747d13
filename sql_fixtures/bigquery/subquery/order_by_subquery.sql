-- A scalar subquery in ORDER BY and in PARTITION BY.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT id, SUM(b) OVER (PARTITION BY (SELECT MAX(u.c) FROM p.d.u AS u WHERE u.id = t.id)) AS v
FROM p.d.t AS t ORDER BY (SELECT MIN(u.a) FROM p.d.u AS u WHERE u.id = t.a);
--# edges
-- (result)    <- p.d.t.a   FILTER
-- (result)    <- p.d.t.id  FILTER
-- (result)    <- p.d.u.a   SORT
-- (result)    <- p.d.u.id  FILTER
-- (result).id <- p.d.t.id  IDENTITY
-- (result).v  <- p.d.t.b   AGGREGATION
-- (result).v  <- p.d.u.c   WINDOW
