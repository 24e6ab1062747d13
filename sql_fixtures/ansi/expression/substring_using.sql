-- SUBSTRING counts CHARACTERS or OCTETS.
-- FIXME: USING CHARACTERS is not read; c comes from email.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT SUBSTRING(email FROM 1 FOR 2 USING CHARACTERS) AS c FROM raw.users;
--# edges
--# diagnostics
-- 1:37 error[syntax-error] Expected: ), found: USING
