-- WITH CHECK OPTION guards what is written through the view.
-- FIXME: WITH CHECK OPTION is not read; email is that of users, score filters.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
CREATE VIEW mart.mails AS SELECT email FROM raw.users WHERE score > 1 WITH CHECK OPTION;
--# edges
--# diagnostics
-- 1:71 error[syntax-error] Expected: end of statement, found: WITH
