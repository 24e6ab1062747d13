-- Several arrays side by side, and the position.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), r struct<x bigint, y varchar>, items array<struct<sku varchar, qty bigint>>, j json);
--# job
SELECT x.tag, x.sku, x.n FROM d.t CROSS JOIN UNNEST(tags, items) WITH ORDINALITY AS x (tag, sku, qty, n);
--# edges
-- (result).n   <- p.d.t.items      TRANSFORMATION
-- (result).n   <- p.d.t.tags       TRANSFORMATION
-- (result).sku <- p.d.t.items.sku  IDENTITY
-- (result).tag <- p.d.t.tags       IDENTITY
