-- ARRAY_TRANSFORM gives what its lambda gives, and no more of the array.
--# catalog
CREATE TABLE p.raw.carts (items ARRAY<STRUCT<sku STRING, qty INT64>>);
--# job
CREATE TABLE p.mart.t AS
SELECT ARRAY_TRANSFORM(items, i -> UPPER(i.sku)) AS skus
FROM p.raw.carts;
--# edges
-- p.mart.t.skus <- p.raw.carts.items.sku  TRANSFORMATION
