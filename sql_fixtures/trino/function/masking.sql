-- Hashes mask; to_hex does not.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), r struct<x bigint, y varchar>, items array<struct<sku varchar, qty bigint>>, j json);
--# job
SELECT to_hex(sha256(to_utf8(name))) AS h, xxhash64(to_utf8(name)) AS x, hmac_sha1(to_utf8(name), to_utf8('k')) AS m, to_base64(to_utf8(name)) AS b FROM d.t;
--# edges
-- (result).b <- p.d.t.name  TRANSFORMATION
-- (result).h <- p.d.t.name  TRANSFORMATION masking
-- (result).m <- p.d.t.name  TRANSFORMATION masking
-- (result).x <- p.d.t.name  TRANSFORMATION masking
