-- A lambda's argument is the element; what it compares is a condition or a value.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT ARRAY_FILTER(items, i -> i.qty > a) AS big, ARRAY_TRANSFORM(items, i -> i.sku) AS skus FROM p.d.t;
--# edges
-- (result).big  <- p.d.t.a          CONDITIONAL
-- (result).big  <- p.d.t.items      TRANSFORMATION
-- (result).big  <- p.d.t.items.qty  CONDITIONAL
-- (result).skus <- p.d.t.items.sku  TRANSFORMATION
