-- TRIM with LEADING and BOTH; the characters are an ingredient too.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT TRIM(email) AS a, TRIM(LEADING '0' FROM email) AS b, TRIM(TRAILING ' ' FROM city) AS c, TRIM(BOTH city FROM email) AS d, TRIM('x' FROM city) AS e FROM raw.users;
--# edges
-- (result).a <- P.RAW.USERS.email  TRANSFORMATION
-- (result).b <- P.RAW.USERS.email  TRANSFORMATION
-- (result).c <- P.RAW.USERS.city   TRANSFORMATION
-- (result).d <- P.RAW.USERS.city   TRANSFORMATION
-- (result).d <- P.RAW.USERS.email  TRANSFORMATION
-- (result).e <- P.RAW.USERS.city   TRANSFORMATION
