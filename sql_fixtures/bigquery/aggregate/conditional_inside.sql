-- A condition inside an aggregate stays a condition.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT SUM(IF(a = 1, b, 0)) AS v FROM p.d.t;
--# edges
-- (result).v <- p.d.t.a  CONDITIONAL
-- (result).v <- p.d.t.b  AGGREGATION
