-- A lambda's parameter is the array's element: what it reads decides which elements stay.
--# catalog
CREATE TABLE p.raw.carts (items ARRAY<STRUCT<sku STRING, qty INT64>>);
--# job
CREATE TABLE p.mart.t AS
SELECT ARRAY_FILTER(items, i -> i.qty > 0)[OFFSET(0)].sku AS sku
FROM p.raw.carts;
--# edges
-- p.mart.t.sku <- p.raw.carts.items.qty  CONDITIONAL
-- p.mart.t.sku <- p.raw.carts.items.sku  TRANSFORMATION
