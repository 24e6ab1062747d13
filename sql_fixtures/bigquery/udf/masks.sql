-- A function that hashes its argument masks it where it is called.
--# catalog
CREATE TABLE p.d.users (id INT64, email STRING, name STRING);
CREATE FUNCTION p.d.pseudonym(v STRING, salt STRING) AS (TO_BASE64(SHA256(CONCAT(v, salt))));
--# job destination=p.d.out
SELECT p.d.pseudonym(email, 'x') AS e, CONCAT(name, p.d.pseudonym(name, email)) AS n FROM p.d.users;
--# edges
-- p.d.out.e <- p.d.users.email  TRANSFORMATION masking
-- p.d.out.n <- p.d.users.email  TRANSFORMATION masking
-- p.d.out.n <- p.d.users.name   TRANSFORMATION
