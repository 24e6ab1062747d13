-- A hash hides its argument, and hides it still when its bytes are encoded.
--# catalog
CREATE TABLE p.raw.users (email STRING, tenant STRING);
--# job
CREATE TABLE p.mart.t AS
SELECT
  SHA256(email) AS h,
  TO_HEX(MD5(email)) AS x,
  FARM_FINGERPRINT(CONCAT(tenant, email)) AS f
FROM p.raw.users;
--# edges
-- p.mart.t.f <- p.raw.users.email   TRANSFORMATION masking
-- p.mart.t.f <- p.raw.users.tenant  TRANSFORMATION masking
-- p.mart.t.h <- p.raw.users.email   TRANSFORMATION masking
-- p.mart.t.x <- p.raw.users.email   TRANSFORMATION masking
