-- A new element is appended to what the array holds.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
UPDATE p.d.t SET items = ARRAY_CONCAT(items, [STRUCT(CAST(id AS STRING) AS sku, b AS qty)]) WHERE a = 1;
--# edges
-- p.d.t           <- p.d.t.a      FILTER
-- p.d.t.items     <- p.d.t.items  TRANSFORMATION
-- p.d.t.items.qty <- p.d.t.b      TRANSFORMATION
-- p.d.t.items.sku <- p.d.t.id     TRANSFORMATION
