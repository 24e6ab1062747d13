-- JSON_OBJECT with the word KEY.
-- FIXME: KEY is not read; o comes from email.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT JSON_OBJECT(KEY 'e' VALUE email) AS o FROM raw.users;
--# edges
--# diagnostics
-- 1:24 error[syntax-error] Expected: ), found: 'e'
