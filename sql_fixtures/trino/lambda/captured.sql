-- A lambda sees the columns around it.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), items array<struct<sku varchar, qty bigint>>, j json);
CREATE TABLE d.u (id bigint, c bigint);
--# job
SELECT filter(tags, x -> contains(ARRAY[name], x)) AS f, array_sort(items, (l, r) -> IF(l.qty < r.qty, -1, 1)) AS s FROM d.t;
--# edges
-- (result).f <- p.d.t.name       CONDITIONAL
-- (result).f <- p.d.t.tags       CONDITIONAL
-- (result).f <- p.d.t.tags       TRANSFORMATION
-- (result).s <- p.d.t.items      TRANSFORMATION
-- (result).s <- p.d.t.items.qty  WINDOW
