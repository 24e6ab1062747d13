-- A key that is a column is an ingredient too.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT JSON_OBJECT(email VALUE score) AS p FROM raw.users;
--# edges
-- (result).p <- P.RAW.USERS.email  TRANSFORMATION
-- (result).p <- P.RAW.USERS.score  TRANSFORMATION
