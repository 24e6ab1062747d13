-- JSON_OBJECT with VALUE, and JSON_ARRAY.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT JSON_OBJECT('e' VALUE email, 'c' VALUE city ABSENT ON NULL) AS o, JSON_ARRAY(id, score NULL ON NULL) AS a FROM raw.users;
--# edges
-- (result).a <- P.RAW.USERS.id     TRANSFORMATION
-- (result).a <- P.RAW.USERS.score  TRANSFORMATION
-- (result).o <- P.RAW.USERS.city   TRANSFORMATION
-- (result).o <- P.RAW.USERS.email  TRANSFORMATION
