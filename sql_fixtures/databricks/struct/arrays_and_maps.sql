-- Elements of arrays and maps.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRING>, tags ARRAY<STRING>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>, v VARIANT, j STRING);
--# job
SELECT items[0].sku AS a, element_at(items, 1).qty AS b, m['k'] AS c, tags[a] AS e FROM t;
--# edges
-- (result).a <- p.default.t.items.sku  TRANSFORMATION
-- (result).b <- p.default.t.items.qty  TRANSFORMATION
-- (result).c <- p.default.t.m          TRANSFORMATION
-- (result).e <- p.default.t.a          TRANSFORMATION
-- (result).e <- p.default.t.tags       TRANSFORMATION
