-- explode of a map gives keys and values.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRING>, tags ARRAY<STRING>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>, v VARIANT, j STRING);
--# job
SELECT k, n FROM t LATERAL VIEW explode(m) e AS k, n;
--# edges
-- (result).k <- p.default.t.m  TRANSFORMATION
-- (result).n <- p.default.t.m  TRANSFORMATION
