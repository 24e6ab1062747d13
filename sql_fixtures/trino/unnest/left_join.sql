-- LEFT JOIN UNNEST … ON TRUE.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), r struct<x bigint, y varchar>, items array<struct<sku varchar, qty bigint>>, j json);
--# job
SELECT t.id, x.tag FROM d.t LEFT JOIN UNNEST(tags) AS x (tag) ON TRUE;
--# edges
-- (result).id  <- p.d.t.id    IDENTITY
-- (result).tag <- p.d.t.tags  IDENTITY
