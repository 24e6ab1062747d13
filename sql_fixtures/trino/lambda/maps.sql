-- Lambdas over maps have two parameters.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), r struct<x bigint, y varchar>, items array<struct<sku varchar, qty bigint>>, j json);
--# job
SELECT map_filter(m, (k, v) -> v > a) AS f, transform_values(m, (k, v) -> v + b) AS t, zip_with(tags, items, (x, y) -> y.sku) AS z FROM d.t;
--# edges
-- (result).f <- p.d.t.a          CONDITIONAL
-- (result).f <- p.d.t.m          CONDITIONAL
-- (result).f <- p.d.t.m          TRANSFORMATION
-- (result).t <- p.d.t.b          TRANSFORMATION
-- (result).t <- p.d.t.m          TRANSFORMATION
-- (result).z <- p.d.t.items.sku  TRANSFORMATION
