-- TRIM with a side and without characters takes spaces.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT TRIM(TRAILING FROM city) AS c FROM raw.users;
--# edges
-- (result).c <- P.RAW.USERS.city  TRANSFORMATION
