-- A hash in a condition only chooses.
--# catalog
CREATE TABLE p.raw.users (id INT64, email STRING, name STRING);
--# job
SELECT IF(MOD(FARM_FINGERPRINT(email), 10) = 0, name, NULL) AS sample, CASE WHEN SHA1(email) = SHA1('x') THEN MD5(name) ELSE NULL END AS m FROM p.raw.users;
--# edges
-- (result).m      <- p.raw.users.email  CONDITIONAL
-- (result).m      <- p.raw.users.name   TRANSFORMATION masking
-- (result).sample <- p.raw.users.email  CONDITIONAL
-- (result).sample <- p.raw.users.name   TRANSFORMATION
