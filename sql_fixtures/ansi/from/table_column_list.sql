-- An alias with column names renames those of a table, by position.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT x.a, x.b, x.d FROM raw.users AS x (a, b, c, d) WHERE x.c IS NOT NULL;
--# edges
-- (result)   <- P.RAW.USERS.city   FILTER
-- (result).a <- P.RAW.USERS.id     IDENTITY
-- (result).b <- P.RAW.USERS.email  IDENTITY
-- (result).d <- P.RAW.USERS.score  IDENTITY
