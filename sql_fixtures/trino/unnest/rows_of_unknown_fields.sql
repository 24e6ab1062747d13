-- The fields of rows that no metadata tell: each of the names stands for a part of the array, the last one for the number.
--# job
SELECT o.id, i.sku, i.qty, i.n FROM hive.raw.orders AS o CROSS JOIN UNNEST(o.items) WITH ORDINALITY AS i (sku, qty, n)
--# edges
-- (result).id  <- hive.raw.orders.id     IDENTITY inferred
-- (result).n   <- hive.raw.orders.items  TRANSFORMATION inferred
-- (result).qty <- hive.raw.orders.items  TRANSFORMATION inferred
-- (result).sku <- hive.raw.orders.items  TRANSFORMATION inferred
--# diagnostics
-- 1:37 warning[unknown-table] no metadata for table hive.raw.orders; give its columns with --catalog
