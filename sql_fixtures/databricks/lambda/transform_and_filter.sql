-- The lambdas get the fields of the elements.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRING>, tags ARRAY<STRING>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>, v VARIANT, j STRING);
--# job
SELECT transform(items, x -> x.qty * b) AS q, filter(items, x -> x.sku = name) AS f, exists(tags, x -> x = name) AS e FROM t;
--# edges
-- (result).e <- p.default.t.name       TRANSFORMATION
-- (result).e <- p.default.t.tags       TRANSFORMATION
-- (result).f <- p.default.t.items      TRANSFORMATION
-- (result).f <- p.default.t.items.sku  CONDITIONAL
-- (result).f <- p.default.t.name       CONDITIONAL
-- (result).q <- p.default.t.b          TRANSFORMATION
-- (result).q <- p.default.t.items.qty  TRANSFORMATION
