-- What later statements know of a table.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
ALTER TABLE raw.users ADD COLUMN tier INTEGER DEFAULT 1;
ALTER TABLE raw.users DROP COLUMN city RESTRICT;
CREATE VIEW mart.people AS SELECT * FROM raw.users;
--# edges
-- P.MART.PEOPLE.email <- P.RAW.USERS.email  IDENTITY
-- P.MART.PEOPLE.id    <- P.RAW.USERS.id     IDENTITY
-- P.MART.PEOPLE.score <- P.RAW.USERS.score  IDENTITY
-- P.MART.PEOPLE.tier  <- P.RAW.USERS.tier   IDENTITY
