-- POSITION … IN and OVERLAY … PLACING.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT POSITION('@' IN email) AS p, POSITION(city IN email) AS q, OVERLAY(email PLACING city FROM score FOR 3) AS o FROM raw.users;
--# edges
-- (result).o <- P.RAW.USERS.city   TRANSFORMATION
-- (result).o <- P.RAW.USERS.email  TRANSFORMATION
-- (result).o <- P.RAW.USERS.score  TRANSFORMATION
-- (result).p <- P.RAW.USERS.email  TRANSFORMATION
-- (result).q <- P.RAW.USERS.city   TRANSFORMATION
-- (result).q <- P.RAW.USERS.email  TRANSFORMATION
