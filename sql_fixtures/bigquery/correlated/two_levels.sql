-- A column of the outermost scope reaches two levels down.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT (SELECT MAX((SELECT t.b + x.c FROM p.d.u AS y WHERE y.id = x.id)) FROM p.d.u AS x) AS v FROM p.d.t AS t;
--# edges
-- (result)   <- p.d.u.id  FILTER
-- (result).v <- p.d.t.b   AGGREGATION
-- (result).v <- p.d.u.c   AGGREGATION
