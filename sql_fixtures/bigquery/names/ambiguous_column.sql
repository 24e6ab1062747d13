-- A column that several known relations have is ambiguous: all are given.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT a FROM p.d.t, p.d.u;
