-- A source can be a value and a condition of the same column: both edges exist.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT IF(a > 0, a, b) AS positive FROM p.d.t;
--# edges
-- (result).positive <- p.d.t.a  CONDITIONAL
-- (result).positive <- p.d.t.a  TRANSFORMATION
-- (result).positive <- p.d.t.b  TRANSFORMATION
