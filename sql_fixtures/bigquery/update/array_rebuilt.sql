-- One field of the elements of an array changes; the others are copied.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
UPDATE p.d.t
SET items = ARRAY(
  SELECT AS STRUCT * REPLACE (IF(sku = 'x', qty + a, qty) AS qty) FROM UNNEST(items) WHERE qty > 0
)
WHERE TRUE;
--# edges
-- p.d.t           <- p.d.t.items.qty  FILTER
-- p.d.t.items.qty <- p.d.t.a          TRANSFORMATION
-- p.d.t.items.qty <- p.d.t.items.qty  TRANSFORMATION
-- p.d.t.items.qty <- p.d.t.items.sku  CONDITIONAL
-- p.d.t.items.sku <- p.d.t.items.sku  TRANSFORMATION
