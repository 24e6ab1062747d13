-- Subscripts of arrays and maps.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), r struct<x bigint, y varchar>, items array<struct<sku varchar, qty bigint>>, j json);
--# job
SELECT tags[1] AS f, element_at(items, 1).sku AS s, m['k'] AS k, ARRAY[a, b] AS l, cardinality(tags) AS n FROM d.t;
--# edges
-- (result).f <- p.d.t.tags       TRANSFORMATION
-- (result).k <- p.d.t.m          TRANSFORMATION
-- (result).l <- p.d.t.a          TRANSFORMATION
-- (result).l <- p.d.t.b          TRANSFORMATION
-- (result).n <- p.d.t.tags       TRANSFORMATION
-- (result).s <- p.d.t.items.sku  TRANSFORMATION
