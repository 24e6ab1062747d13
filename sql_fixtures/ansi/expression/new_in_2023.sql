-- Functions that SQL:2023 has brought.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT BTRIM(email, city) AS a, LPAD(city, 5, '0') AS b, TRIM_ARRAY(ARRAY[id, score], 1) AS c, JSON_SERIALIZE(email RETURNING VARCHAR(10)) AS d, JSON_SCALAR(score) AS e FROM raw.users;
--# edges
-- (result).a <- P.RAW.USERS.city   TRANSFORMATION
-- (result).a <- P.RAW.USERS.email  TRANSFORMATION
-- (result).b <- P.RAW.USERS.city   TRANSFORMATION
-- (result).c <- P.RAW.USERS.id     TRANSFORMATION
-- (result).c <- P.RAW.USERS.score  TRANSFORMATION
-- (result).d <- P.RAW.USERS.email  TRANSFORMATION
-- (result).e <- P.RAW.USERS.score  TRANSFORMATION
