-- Hashes mask; decryption and encodings do not.
--# catalog
CREATE TABLE t (id NUMBER, a NUMBER, b NUMBER, ts TIMESTAMP_NTZ, name VARCHAR, v VARIANT);
--# job
SELECT SHA2(name, 256) AS h, MD5(name) AS m, HASH(id) AS n, ENCRYPT(name, 'k') AS e, HEX_ENCODE(name) AS x FROM t;
--# edges
-- (result).E <- P.PUBLIC.T.NAME  TRANSFORMATION masking
-- (result).H <- P.PUBLIC.T.NAME  TRANSFORMATION masking
-- (result).M <- P.PUBLIC.T.NAME  TRANSFORMATION masking
-- (result).N <- P.PUBLIC.T.ID    TRANSFORMATION masking
-- (result).X <- P.PUBLIC.T.NAME  TRANSFORMATION
