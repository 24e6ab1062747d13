-- The inner scope is searched first, then the outer one.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT (SELECT c + b FROM p.d.u WHERE id = 1) AS v FROM p.d.t;
--# edges
-- (result)   <- p.d.u.id  FILTER
-- (result).v <- p.d.t.b   TRANSFORMATION
-- (result).v <- p.d.u.c   TRANSFORMATION
