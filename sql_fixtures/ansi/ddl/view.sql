-- The names of a view's columns stand in its list.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
CREATE VIEW mart.mails (mail, points) AS SELECT email, score * 2 FROM raw.users WHERE city IS NOT NULL;
--# edges
-- P.MART.MAILS        <- P.RAW.USERS.city   FILTER
-- P.MART.MAILS.mail   <- P.RAW.USERS.email  IDENTITY
-- P.MART.MAILS.points <- P.RAW.USERS.score  TRANSFORMATION
