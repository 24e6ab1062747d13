-- Concatenation, lengths, and COLLATE.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT email || ', ' || city AS a, CHARACTER_LENGTH(email) AS b, OCTET_LENGTH(city) AS c, UPPER(city) AS d, email COLLATE "C" AS e FROM raw.users;
--# edges
-- (result).a <- P.RAW.USERS.city   TRANSFORMATION
-- (result).a <- P.RAW.USERS.email  TRANSFORMATION
-- (result).b <- P.RAW.USERS.email  TRANSFORMATION
-- (result).c <- P.RAW.USERS.city   TRANSFORMATION
-- (result).d <- P.RAW.USERS.city   TRANSFORMATION
-- (result).e <- P.RAW.USERS.email  TRANSFORMATION
