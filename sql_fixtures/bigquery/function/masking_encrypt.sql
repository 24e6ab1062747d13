-- Encryption hides its arguments.
--# catalog
CREATE TABLE p.raw.secrets (tenant STRING, keyset BYTES, ssn STRING);
--# job
CREATE TABLE p.mart.t AS
SELECT
  DETERMINISTIC_ENCRYPT(keyset, ssn, tenant) AS d,
  AEAD.ENCRYPT(keyset, ssn, '') AS a
FROM p.raw.secrets;
--# edges
-- p.mart.t.a <- p.raw.secrets.keyset  TRANSFORMATION masking
-- p.mart.t.a <- p.raw.secrets.ssn     TRANSFORMATION masking
-- p.mart.t.d <- p.raw.secrets.keyset  TRANSFORMATION masking
-- p.mart.t.d <- p.raw.secrets.ssn     TRANSFORMATION masking
-- p.mart.t.d <- p.raw.secrets.tenant  TRANSFORMATION masking
