-- aggregate: the state comes first, then the element.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRING>, tags ARRAY<STRING>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>, v VARIANT, j STRING);
--# job
SELECT aggregate(items, 0, (acc, x) -> acc + x.qty, acc -> acc * b) AS n FROM t;
--# edges
-- (result).n <- p.default.t.b          TRANSFORMATION
-- (result).n <- p.default.t.items.qty  TRANSFORMATION
