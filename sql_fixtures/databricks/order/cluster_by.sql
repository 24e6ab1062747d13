-- DISTRIBUTE BY and SORT BY order and spread rows.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRUCT<z: STRING>>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>);
CREATE TABLE u (id INT, c INT);
--# job
SELECT id, a FROM t SORT BY b;
--# edges
-- (result)    <- p.default.t.b   SORT
-- (result).a  <- p.default.t.a   IDENTITY
-- (result).id <- p.default.t.id  IDENTITY
