-- TABLE t as a member of a set operation and of a subquery.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT id FROM (TABLE raw.users UNION ALL TABLE raw.users) AS x;
--# edges
-- (result).id <- P.RAW.USERS.id  IDENTITY
