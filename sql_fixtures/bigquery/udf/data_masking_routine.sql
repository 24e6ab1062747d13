-- A custom masking routine: OPTIONS before the body.
--# catalog
CREATE TABLE p.d.users (id INT64, ssn STRING);
--# job
CREATE OR REPLACE FUNCTION p.d.mask_ssn(ssn STRING) RETURNS STRING
OPTIONS (data_governance_type = "DATA_MASKING") AS (
  SAFE.REGEXP_REPLACE(TO_HEX(SHA256(ssn)), '[0-9]', 'X')
);
CREATE TABLE p.d.out AS SELECT id, p.d.mask_ssn(ssn) AS ssn FROM p.d.users;
--# edges
-- p.d.out.id  <- p.d.users.id   IDENTITY
-- p.d.out.ssn <- p.d.users.ssn  TRANSFORMATION masking
