-- A parameter that chooses is a condition.
--# catalog
CREATE FUNCTION p.d.pick(flag BOOL, x INT64, y INT64) AS (IF(flag, x, y));
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT p.d.pick(id > 0, a, b) AS v FROM p.d.t;
--# edges
-- (result).v <- p.d.t.a   TRANSFORMATION
-- (result).v <- p.d.t.b   TRANSFORMATION
-- (result).v <- p.d.t.id  CONDITIONAL
