-- Functions that pick or reorder elements keep their fields.
--# catalog
CREATE TABLE p.raw.carts (items ARRAY<STRUCT<sku STRING, qty INT64>>, gifts ARRAY<STRUCT<sku STRING, qty INT64>>);
--# job
CREATE TABLE p.mart.t AS
SELECT
  ARRAY_FIRST(items).sku AS a,
  ARRAY_REVERSE(gifts)[OFFSET(0)].qty AS b,
  ARRAY_SLICE(items, 0, 1)[OFFSET(0)].qty AS c
FROM p.raw.carts;
--# edges
-- p.mart.t.a <- p.raw.carts.items.sku  TRANSFORMATION
-- p.mart.t.b <- p.raw.carts.gifts.qty  TRANSFORMATION
-- p.mart.t.c <- p.raw.carts.items.qty  TRANSFORMATION
