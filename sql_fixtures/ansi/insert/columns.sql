-- INSERT by a column list, and by the order of the table's columns.
--# catalog
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INTEGER);
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
INSERT INTO mart.spend (runs, email) SELECT score, email FROM raw.users WHERE city IS NOT NULL;
INSERT INTO mart.spend SELECT city, id, score FROM raw.users;
--# edges
-- P.MART.SPEND       <- P.RAW.USERS.city   FILTER
-- P.MART.SPEND.email <- P.RAW.USERS.city   IDENTITY
-- P.MART.SPEND.email <- P.RAW.USERS.email  IDENTITY
-- P.MART.SPEND.runs  <- P.RAW.USERS.score  IDENTITY
-- P.MART.SPEND.total <- P.RAW.USERS.id     IDENTITY
