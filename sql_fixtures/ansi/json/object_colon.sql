-- JSON_OBJECT with a colon between key and value.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT JSON_OBJECT('s' : score, 'e' : email) AS p FROM raw.users;
--# edges
-- (result).p <- P.RAW.USERS.email  TRANSFORMATION
-- (result).p <- P.RAW.USERS.score  TRANSFORMATION
