-- Trap 8: only the parameters that reach a SQL function's result count.
--# catalog
CREATE FUNCTION p.d.first(x INT64, y INT64) AS (x);
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT p.d.first(a, b) AS v FROM p.d.t;
--# edges
-- (result).v <- p.d.t.a  TRANSFORMATION
