-- sqlglot#7732: UNNEST over a table that the catalog does not know.
--# job
SELECT i.sku FROM p.x.missing AS m, UNNEST(m.items) AS i;
--# edges
-- (result).sku <- p.x.missing.items.sku  IDENTITY inferred
--# diagnostics
-- 1:19 warning[unknown-table] no metadata for table p.x.missing; give its columns with --catalog
