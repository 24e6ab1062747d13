-- Lambdas inside each other: the filter's condition sees what the transform made.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT ARRAY_FILTER(ARRAY_TRANSFORM(items, e -> e.qty + b), q -> q > a) AS v FROM p.d.t;
--# edges
-- (result).v <- p.d.t.a          CONDITIONAL
-- (result).v <- p.d.t.b          CONDITIONAL
-- (result).v <- p.d.t.b          TRANSFORMATION
-- (result).v <- p.d.t.items.qty  CONDITIONAL
-- (result).v <- p.d.t.items.qty  TRANSFORMATION
