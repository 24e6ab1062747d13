-- An edge is masking only if every way goes through a hash.
--# catalog
CREATE TABLE p.raw.users (email STRING, name STRING);
--# job
CREATE TABLE p.mart.t AS
SELECT CONCAT(name, TO_HEX(SHA1(name)), TO_HEX(SHA1(email))) AS v
FROM p.raw.users;
--# edges
-- p.mart.t.v <- p.raw.users.email  TRANSFORMATION masking
-- p.mart.t.v <- p.raw.users.name   TRANSFORMATION
