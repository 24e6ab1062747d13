-- Hashes mask; a second way that does not, unmasks.
--# catalog
CREATE TABLE p.d.users (id INT64, email STRING, phone STRING);
--# job
CREATE TABLE p.d.out AS
SELECT SHA256(email) AS e, TO_HEX(MD5(LOWER(phone))) AS p, CONCAT(phone, TO_HEX(SHA1(phone))) AS both, FARM_FINGERPRINT(email) AS f FROM p.d.users;
--# edges
-- p.d.out.both <- p.d.users.phone  TRANSFORMATION
-- p.d.out.e    <- p.d.users.email  TRANSFORMATION masking
-- p.d.out.f    <- p.d.users.email  TRANSFORMATION masking
-- p.d.out.p    <- p.d.users.phone  TRANSFORMATION masking
