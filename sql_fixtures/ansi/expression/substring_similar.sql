-- SUBSTRING with a regular expression.
-- FIXME: SIMILAR … ESCAPE inside SUBSTRING is not read; s comes from email.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT SUBSTRING(email SIMILAR '%#"[a-z]+#"@%' ESCAPE '#') AS s FROM raw.users;
--# edges
--# diagnostics
-- 1:24 error[syntax-error] Expected: IN or BETWEEN after NOT, found: SIMILAR
