-- WITH CHECK OPTION guards what is written through the view.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
CREATE VIEW mart.mails AS SELECT email FROM raw.users WHERE score > 1 WITH CHECK OPTION;
--# edges
-- P.MART.MAILS       <- P.RAW.USERS.score  FILTER
-- P.MART.MAILS.email <- P.RAW.USERS.email  IDENTITY
