-- Names are compared without regard to case; a column keeps the case of the query.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRING>, tags ARRAY<STRING>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>, v VARIANT, j STRING);
--# job
SELECT ID, `A` AS Total FROM T;
--# edges
-- (result).ID    <- p.default.t.id  IDENTITY
-- (result).Total <- p.default.t.a   IDENTITY
