-- A function that calls a function.
--# catalog
CREATE FUNCTION p.d.inner_f(x INT64) AS (x + 1);
CREATE FUNCTION p.d.outer_f(x INT64, unused INT64) AS (p.d.inner_f(x) * 2);
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT p.d.outer_f(a, b) AS v FROM p.d.t;
--# edges
-- (result).v <- p.d.t.a  TRANSFORMATION
