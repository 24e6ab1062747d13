-- LIKE with ESCAPE and SIMILAR TO read text and pattern.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT id FROM raw.users WHERE email LIKE '%!_%' ESCAPE '!' AND city SIMILAR TO '(A|B)%';
--# edges
-- (result)    <- P.RAW.USERS.city   FILTER
-- (result)    <- P.RAW.USERS.email  FILTER
-- (result).id <- P.RAW.USERS.id     IDENTITY
