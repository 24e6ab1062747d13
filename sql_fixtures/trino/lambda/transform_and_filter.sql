-- The lambdas get the fields of the elements.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), r struct<x bigint, y varchar>, items array<struct<sku varchar, qty bigint>>, j json);
--# job
SELECT transform(items, x -> x.qty + b) AS q, filter(items, x -> x.sku = name) AS f, any_match(tags, x -> x = name) AS m FROM d.t;
--# edges
-- (result).f <- p.d.t.items      TRANSFORMATION
-- (result).f <- p.d.t.items.sku  CONDITIONAL
-- (result).f <- p.d.t.name       CONDITIONAL
-- (result).m <- p.d.t.name       TRANSFORMATION
-- (result).m <- p.d.t.tags       TRANSFORMATION
-- (result).q <- p.d.t.b          TRANSFORMATION
-- (result).q <- p.d.t.items.qty  TRANSFORMATION
