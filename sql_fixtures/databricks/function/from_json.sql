-- from_json makes a struct of a text: its fields come from the whole text.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRUCT<z: STRING>>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>);
CREATE TABLE u (id INT, c INT);
--# job
SELECT from_json(name, 'a INT, b STRING').a AS x, to_json(s) AS j FROM t;
--# edges
-- (result).j <- p.default.t.s     TRANSFORMATION
-- (result).x <- p.default.t.name  TRANSFORMATION
