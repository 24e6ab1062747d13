-- _metadata can be named, and a star leaves it out.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRING>, tags ARRAY<STRING>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>, v VARIANT, j STRING);
--# job
SELECT id, _metadata.file_path AS f FROM t;
--# edges
-- (result).f  <- p.default.t._metadata.file_path  IDENTITY
-- (result).id <- p.default.t.id                   IDENTITY
