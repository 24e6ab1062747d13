-- Hashes, AES_ENCRYPT and the masking functions hide a value.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
--# job
SELECT SHA2(name, 256) AS s, MD5(name) AS m, HEX(AES_ENCRYPT(name, 'k')) AS e, mask_inner(name, 1, 1) AS i, mask_pan(name) AS p, CRC32(name) AS c, HEX(name) AS h FROM shop.t;
--# edges
-- (result).c <- shop.t.name  TRANSFORMATION masking
-- (result).e <- shop.t.name  TRANSFORMATION masking
-- (result).h <- shop.t.name  TRANSFORMATION
-- (result).i <- shop.t.name  TRANSFORMATION masking
-- (result).m <- shop.t.name  TRANSFORMATION masking
-- (result).p <- shop.t.name  TRANSFORMATION masking
-- (result).s <- shop.t.name  TRANSFORMATION masking
