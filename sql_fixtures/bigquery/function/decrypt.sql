-- Decryption brings the value back: not masking.
--# catalog
CREATE TABLE p.raw.secrets (tenant STRING, keyset BYTES, ssn STRING, cipher BYTES);
--# job
CREATE TABLE p.mart.t AS
SELECT AEAD.DECRYPT_STRING(keyset, cipher, tenant) AS ssn
FROM p.raw.secrets;
--# edges
-- p.mart.t.ssn <- p.raw.secrets.cipher  TRANSFORMATION
-- p.mart.t.ssn <- p.raw.secrets.keyset  TRANSFORMATION
-- p.mart.t.ssn <- p.raw.secrets.tenant  TRANSFORMATION
