-- The elements of a concatenated array keep their fields apart.
--# catalog
CREATE TABLE p.raw.carts (items ARRAY<STRUCT<sku STRING, qty INT64>>, gifts ARRAY<STRUCT<sku STRING, qty INT64>>);
--# job
CREATE TABLE p.mart.t AS
SELECT i.sku
FROM p.raw.carts, UNNEST(ARRAY_CONCAT(items, gifts)) AS i;
--# edges
-- p.mart.t.sku <- p.raw.carts.gifts.sku  TRANSFORMATION
-- p.mart.t.sku <- p.raw.carts.items.sku  TRANSFORMATION
