-- The columns of unnested rows have the names of the fields.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), r struct<x bigint, y varchar>, items array<struct<sku varchar, qty bigint>>, j json);
--# job
SELECT sku, qty FROM d.t CROSS JOIN UNNEST(items);
--# edges
-- (result).qty <- p.d.t.items.qty  IDENTITY
-- (result).sku <- p.d.t.items.sku  IDENTITY
