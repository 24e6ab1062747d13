-- JSON_OBJECTAGG with a colon between key and value.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT JSON_OBJECTAGG(city : id) AS p FROM raw.users;
--# edges
-- (result).p <- P.RAW.USERS.city  AGGREGATION
-- (result).p <- P.RAW.USERS.id    AGGREGATION
