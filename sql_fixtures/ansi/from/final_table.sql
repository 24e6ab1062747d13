-- A statement that writes can be read from: FINAL TABLE has the rows as they were written.
-- FIXME: FINAL TABLE is not read; the INSERT and its rows have no lineage.
--# catalog
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INTEGER);
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT f.email FROM FINAL TABLE (INSERT INTO mart.spend (email, runs) SELECT email, score FROM raw.users) AS f;
--# edges
--# diagnostics
-- 1:46 error[syntax-error] Expected: ), found: mart
