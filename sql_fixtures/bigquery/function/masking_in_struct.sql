-- One field of a struct is masked, the other is not.
--# catalog
CREATE TABLE p.raw.users (id INT64, email STRING, phone STRING);
--# job
CREATE TABLE p.mart.users AS
SELECT id, STRUCT(SHA512(email) AS email, phone) AS contact, [SHA256(phone), SHA256(email)] AS hashes FROM p.raw.users;
--# edges
-- p.mart.users.contact.email <- p.raw.users.email  TRANSFORMATION masking
-- p.mart.users.contact.phone <- p.raw.users.phone  IDENTITY
-- p.mart.users.hashes        <- p.raw.users.email  TRANSFORMATION masking
-- p.mart.users.hashes        <- p.raw.users.phone  TRANSFORMATION masking
-- p.mart.users.id            <- p.raw.users.id     IDENTITY
