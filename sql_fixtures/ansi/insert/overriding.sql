-- OVERRIDING SYSTEM VALUE says nothing of columns; TABLE is a query.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INTEGER);
--# job
INSERT INTO mart.spend (email, runs) OVERRIDING SYSTEM VALUE SELECT email, score FROM raw.users;
--# edges
-- P.MART.SPEND.email <- P.RAW.USERS.email  IDENTITY
-- P.MART.SPEND.runs  <- P.RAW.USERS.score  IDENTITY
