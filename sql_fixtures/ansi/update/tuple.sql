-- A tuple takes the columns of a row.
--# catalog
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INTEGER);
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
UPDATE mart.spend SET (email, runs) = (SELECT MAX(u.email), COUNT(u.id) FROM raw.users AS u WHERE u.score = runs) WHERE total IS NULL;
UPDATE mart.spend SET (email, runs) = ROW (UPPER(email), 0);
--# edges
-- P.MART.SPEND       <- P.MART.SPEND.runs   FILTER
-- P.MART.SPEND       <- P.MART.SPEND.total  FILTER
-- P.MART.SPEND       <- P.RAW.USERS.score   FILTER
-- P.MART.SPEND.email <- P.MART.SPEND.email  TRANSFORMATION
-- P.MART.SPEND.email <- P.RAW.USERS.email   AGGREGATION
-- P.MART.SPEND.runs  <- P.RAW.USERS.id      AGGREGATION
