-- A WITH inside of what is inserted.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INTEGER);
--# job
INSERT INTO mart.spend (email, runs) WITH big (m, n) AS (SELECT email, score FROM raw.users WHERE score > 9) SELECT m, n FROM big;
--# edges
-- P.MART.SPEND       <- P.RAW.USERS.score  FILTER
-- P.MART.SPEND.email <- P.RAW.USERS.email  IDENTITY
-- P.MART.SPEND.runs  <- P.RAW.USERS.score  IDENTITY
