-- An alias in a later item of the list; a column goes before it.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRING>, tags ARRAY<STRING>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>, v VARIANT, j STRING);
--# job
SELECT a + 1 AS x, x * 2 AS y, b AS a, a AS z FROM t;
--# edges
-- (result).a <- p.default.t.b  IDENTITY
-- (result).x <- p.default.t.a  TRANSFORMATION
-- (result).y <- p.default.t.a  TRANSFORMATION
-- (result).z <- p.default.t.a  IDENTITY
