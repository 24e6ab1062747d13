-- JSON_OBJECTAGG aggregates keys and values.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT JSON_OBJECTAGG(email VALUE score) AS o FROM raw.users;
--# edges
-- (result).o <- P.RAW.USERS.email  AGGREGATION
-- (result).o <- P.RAW.USERS.score  AGGREGATION
