-- TABLE t as the query of a CTE.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
WITH x AS (SELECT id FROM raw.users), y AS (TABLE x) SELECT y.id FROM y;
--# edges
-- (result).id <- P.RAW.USERS.id  IDENTITY
