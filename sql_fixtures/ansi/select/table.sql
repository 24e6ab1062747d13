-- TABLE t is a query of all columns.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
TABLE raw.users;
--# edges
-- (result).city  <- P.RAW.USERS.city   IDENTITY
-- (result).email <- P.RAW.USERS.email  IDENTITY
-- (result).id    <- P.RAW.USERS.id     IDENTITY
-- (result).score <- P.RAW.USERS.score  IDENTITY
