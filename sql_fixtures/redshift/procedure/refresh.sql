-- A procedure as the warehouse's schedules call it: a temporary table, delete, insert.
--# catalog
CREATE TABLE raw.users (id INT, email TEXT, city TEXT, score INT);
CREATE TABLE mart.spend (email TEXT, total NUMERIC, runs INT);
--# job
CREATE OR REPLACE PROCEDURE mart.refresh(run_day IN date) AS $$
BEGIN
  CREATE TEMP TABLE staged AS SELECT email, score FROM raw.users WHERE city IS NOT NULL;
  DELETE FROM mart.spend USING staged WHERE spend.email = staged.email;
  INSERT INTO mart.spend (email, total) SELECT email, score FROM staged;
  DROP TABLE staged;
END;
$$ LANGUAGE plpgsql;
CALL mart.refresh('2026-09-01');
--# edges
-- p.mart.spend       <- p.mart.spend.email  FILTER
-- p.mart.spend       <- p.raw.users.city    FILTER
-- p.mart.spend       <- p.raw.users.email   FILTER
-- p.mart.spend.email <- p.raw.users.email   IDENTITY
-- p.mart.spend.total <- p.raw.users.score   IDENTITY
