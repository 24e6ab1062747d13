-- mask and hashes hide a value.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRING>, tags ARRAY<STRING>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>, v VARIANT, j STRING);
--# job
SELECT mask(name) AS m, sha2(name, 256) AS h, xxhash64(id, name) AS x, aes_encrypt(name, 'k') AS e, base64(name) AS b FROM t;
--# edges
-- (result).b <- p.default.t.name  TRANSFORMATION
-- (result).e <- p.default.t.name  TRANSFORMATION masking
-- (result).h <- p.default.t.name  TRANSFORMATION masking
-- (result).m <- p.default.t.name  TRANSFORMATION masking
-- (result).x <- p.default.t.id    TRANSFORMATION masking
-- (result).x <- p.default.t.name  TRANSFORMATION masking
