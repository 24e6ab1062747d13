-- A lambda with two parameters: the element and its offset.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT ARRAY_TRANSFORM(items, (i, o) -> i.qty * o) AS v, ARRAY_FILTER(items, (i, o) -> o < b)[SAFE_OFFSET(0)].sku AS first FROM p.d.t;
--# edges
-- (result).first <- p.d.t.b          CONDITIONAL
-- (result).first <- p.d.t.items.sku  TRANSFORMATION
-- (result).v     <- p.d.t.items.qty  TRANSFORMATION
