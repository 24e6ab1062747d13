-- reduce: the state comes first, then the element.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), r struct<x bigint, y varchar>, items array<struct<sku varchar, qty bigint>>, j json);
--# job
SELECT reduce(items, 0, (s, x) -> s + x.qty, s -> s * b) AS n FROM d.t;
--# edges
-- (result).n <- p.d.t.b          TRANSFORMATION
-- (result).n <- p.d.t.items.qty  TRANSFORMATION
