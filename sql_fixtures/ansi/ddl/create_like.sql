-- LIKE in the list of columns takes over those of a table.
-- FIXME: LIKE beside other elements is read as a column of that name; the table has the columns of users, then extra.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
CREATE TABLE mart.copy (LIKE raw.users INCLUDING DEFAULTS, extra INTEGER);
INSERT INTO mart.copy SELECT id, email, city, score, id + 1 FROM raw.users;
--# edges
-- P.MART.COPY.LIKE  <- P.RAW.USERS.id     IDENTITY
-- P.MART.COPY._col4 <- P.RAW.USERS.id     TRANSFORMATION
-- P.MART.COPY.city  <- P.RAW.USERS.city   IDENTITY
-- P.MART.COPY.extra <- P.RAW.USERS.email  IDENTITY
-- P.MART.COPY.score <- P.RAW.USERS.score  IDENTITY
--# diagnostics
-- 2:13 warning[schema-mismatch] INSERT gives 5 columns for 2 of P.MART.COPY
