-- A statement that writes stands in WITH: the rows that RETURNING gives are those written.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount NUMERIC, status TEXT, day DATE);
CREATE TABLE raw.users (id INT, email TEXT, city TEXT, score INT);
CREATE TABLE mart.spend (email TEXT, total NUMERIC, runs INT);
--# job
WITH gone AS (
  DELETE FROM raw.users WHERE score < 0 RETURNING id, email
), moved AS (
  INSERT INTO mart.spend (email, total) SELECT email, id FROM gone RETURNING email AS mail, total
)
INSERT INTO mart.log (mail, total) SELECT mail, total FROM moved;
--# edges
-- p.mart.log         <- p.raw.users.score  FILTER
-- p.mart.log.mail    <- p.raw.users.email  IDENTITY
-- p.mart.log.total   <- p.raw.users.id     IDENTITY
-- p.mart.spend       <- p.raw.users.score  FILTER
-- p.mart.spend.email <- p.raw.users.email  IDENTITY
-- p.mart.spend.total <- p.raw.users.id     IDENTITY
-- p.raw.users        <- p.raw.users.score  FILTER
