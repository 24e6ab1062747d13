-- LIKE_REGEX reads the text.
-- FIXME: LIKE_REGEX is not read; email filters.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT id FROM raw.users WHERE email LIKE_REGEX '^a' FLAG 'i';
--# edges
--# diagnostics
-- 1:38 error[syntax-error] Expected: end of statement, found: LIKE_REGEX
