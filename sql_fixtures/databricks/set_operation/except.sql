-- MINUS and EXCEPT give the values of the first side.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRING>, tags ARRAY<STRING>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>, v VARIANT, j STRING);
CREATE TABLE u (id INT, c INT);
--# job
SELECT id FROM t EXCEPT SELECT id FROM u;
--# edges
-- (result)    <- p.default.u.id  FILTER
-- (result).id <- p.default.t.id  IDENTITY
