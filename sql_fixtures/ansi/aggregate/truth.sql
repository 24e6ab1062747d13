-- EVERY, ANY and SOME aggregate truth values.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT EVERY(score > 1) AS e, SOME(score > id) AS s, ANY(city IS NULL) AS a FROM raw.users;
--# edges
-- (result).a <- P.RAW.USERS.city   AGGREGATION
-- (result).e <- P.RAW.USERS.score  AGGREGATION
-- (result).s <- P.RAW.USERS.id     AGGREGATION
-- (result).s <- P.RAW.USERS.score  AGGREGATION
