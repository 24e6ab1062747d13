-- A qualified star with names of its own.
-- FIXME: the names behind the star are not read; a, b, c and d are the columns of users in turn.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT u.* AS (a, b, c, d) FROM raw.users AS u;
--# edges
--# diagnostics
-- 1:12 error[syntax-error] Expected: end of statement, found: AS
