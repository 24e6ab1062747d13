-- MERGE: ON joins, AND filters, each clause gives its own edges.
--# catalog
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INTEGER);
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
MERGE INTO mart.spend AS t
USING (SELECT email, score FROM raw.users WHERE city = 'x') AS s
ON t.email = s.email
WHEN MATCHED AND t.runs > 9 THEN DELETE
WHEN MATCHED THEN UPDATE SET total = t.total + s.score, runs = DEFAULT
WHEN NOT MATCHED AND s.score > 0 THEN INSERT (email, total) VALUES (s.email, s.score);
--# edges
-- P.MART.SPEND       <- P.MART.SPEND.email  JOIN
-- P.MART.SPEND       <- P.MART.SPEND.runs   FILTER
-- P.MART.SPEND       <- P.RAW.USERS.city    FILTER
-- P.MART.SPEND       <- P.RAW.USERS.email   JOIN
-- P.MART.SPEND       <- P.RAW.USERS.score   FILTER
-- P.MART.SPEND.email <- P.RAW.USERS.email   IDENTITY
-- P.MART.SPEND.total <- P.MART.SPEND.total  TRANSFORMATION
-- P.MART.SPEND.total <- P.RAW.USERS.score   TRANSFORMATION
