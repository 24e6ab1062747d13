-- OVERRIDING SYSTEM VALUE says nothing of columns; TABLE is a query.
-- FIXME: OVERRIDING is not read; email and runs come from email and score.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INTEGER);
--# job
INSERT INTO mart.spend (email, runs) OVERRIDING SYSTEM VALUE SELECT email, score FROM raw.users;
--# edges
--# diagnostics
-- 1:38 error[syntax-error] Expected: SELECT, VALUES, or a subquery in the query body, found: OVERRIDING
