-- A lambda with an index, and lambdas over maps.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRING>, tags ARRAY<STRING>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>, v VARIANT, j STRING);
--# job
SELECT transform(tags, (x, i) -> concat(x, i)) AS a, map_filter(m, (k, n) -> n > a) AS b, zip_with(tags, items, (x, y) -> y.sku) AS z FROM t;
--# edges
-- (result).a <- p.default.t.tags       TRANSFORMATION
-- (result).b <- p.default.t.a          CONDITIONAL
-- (result).b <- p.default.t.m          CONDITIONAL
-- (result).b <- p.default.t.m          TRANSFORMATION
-- (result).z <- p.default.t.items.sku  TRANSFORMATION
