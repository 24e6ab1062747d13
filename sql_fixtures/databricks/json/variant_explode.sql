-- variant_explode gives position, key and value.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRING>, tags ARRAY<STRING>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>, v VARIANT, j STRING);
--# job
SELECT t.id, e.value::INT AS n, e.key AS k FROM t, LATERAL variant_explode(t.v) AS e;
--# edges
-- (result).id <- p.default.t.id  IDENTITY
-- (result).k  <- p.default.t.v   TRANSFORMATION
-- (result).n  <- p.default.t.v   TRANSFORMATION
