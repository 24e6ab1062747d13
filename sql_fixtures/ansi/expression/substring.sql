-- SUBSTRING with FROM and FOR.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT SUBSTRING(email FROM 2 FOR score) AS a, SUBSTRING(city FROM 3) AS b FROM raw.users;
--# edges
-- (result).a <- P.RAW.USERS.email  TRANSFORMATION
-- (result).a <- P.RAW.USERS.score  TRANSFORMATION
-- (result).b <- P.RAW.USERS.city   TRANSFORMATION
