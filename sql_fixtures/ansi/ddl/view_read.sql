-- Who reads a view has edges from the view's columns.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
CREATE VIEW mart.mails AS SELECT email AS mail, score AS points FROM raw.users;
--# job
SELECT mail, points FROM mart.mails;
--# edges
-- (result).mail   <- P.MART.MAILS.mail    IDENTITY
-- (result).points <- P.MART.MAILS.points  IDENTITY
