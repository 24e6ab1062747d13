-- The branches of CASE are values, its conditions choose between them.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT
  CASE WHEN a > 0 THEN b ELSE id END AS searched,
  CASE a WHEN b THEN 1 WHEN id THEN 2 END AS operand
FROM p.d.t;
--# edges
-- (result).operand  <- p.d.t.a   CONDITIONAL
-- (result).operand  <- p.d.t.b   CONDITIONAL
-- (result).operand  <- p.d.t.id  CONDITIONAL
-- (result).searched <- p.d.t.a   CONDITIONAL
-- (result).searched <- p.d.t.b   TRANSFORMATION
-- (result).searched <- p.d.t.id  TRANSFORMATION
