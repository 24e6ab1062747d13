-- Double quotes make a string, backticks a name.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRING>, tags ARRAY<STRING>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>, v VARIANT, j STRING);
--# job
SELECT "a" AS x, `a` AS y FROM t;
--# edges
-- (result).y <- p.default.t.a  IDENTITY
