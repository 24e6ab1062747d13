-- VERSION AS OF and TABLESAMPLE leave the columns as they are.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRING>, tags ARRAY<STRING>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>, v VARIANT, j STRING);
--# job
SELECT a FROM t VERSION AS OF 3 TABLESAMPLE (10 PERCENT);
--# edges
-- (result).a <- p.default.t.a  IDENTITY
