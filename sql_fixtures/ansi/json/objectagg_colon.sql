-- JSON_OBJECTAGG with a colon between key and value.
-- FIXME: id is taken for a path into city; p aggregates id too.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT JSON_OBJECTAGG(city : id) AS p FROM raw.users;
--# edges
-- (result).p <- P.RAW.USERS.city  AGGREGATION
