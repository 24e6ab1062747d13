-- A path into a JSON text or a variant.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRING>, tags ARRAY<STRING>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>, v VARIANT, j STRING);
--# job
SELECT j:a.b AS x, v:items[0].price::DOUBLE AS y, get_json_object(j, '$.k') AS z FROM t;
--# edges
-- (result).x <- p.default.t.j  TRANSFORMATION
-- (result).y <- p.default.t.v  TRANSFORMATION
-- (result).z <- p.default.t.j  TRANSFORMATION
