-- UNNEST of an array of rows gives a column per field.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), r struct<x bigint, y varchar>, items array<struct<sku varchar, qty bigint>>, j json);
--# job
SELECT t.id, x.sku, x.qty * 2 AS q FROM d.t CROSS JOIN UNNEST(items) AS x (sku, qty);
--# edges
-- (result).id  <- p.d.t.id         IDENTITY
-- (result).q   <- p.d.t.items.qty  TRANSFORMATION
-- (result).sku <- p.d.t.items.sku  IDENTITY
