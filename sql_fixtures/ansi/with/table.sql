-- TABLE t as the query of a CTE.
-- FIXME: a TABLE of one part takes two more tokens with it, the closing parenthesis among them; id is that of users.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
WITH x AS (SELECT id FROM raw.users), y AS (TABLE x) SELECT y.id FROM y;
--# edges
--# diagnostics
-- 1:61 error[syntax-error] Expected: ), found: y
