-- decode chooses a result; of two arguments it is a charset.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRING>, tags ARRAY<STRING>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>, v VARIANT, j STRING);
--# job
SELECT decode(a, 1, b, 2, id, 0) AS x FROM t;
--# edges
-- (result).x <- p.default.t.a   CONDITIONAL
-- (result).x <- p.default.t.b   TRANSFORMATION
-- (result).x <- p.default.t.id  TRANSFORMATION
