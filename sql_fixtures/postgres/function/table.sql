-- RETURNS TABLE: a function in FROM.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount NUMERIC, status TEXT, day DATE);
CREATE TABLE raw.users (id INT, email TEXT, city TEXT, score INT);
CREATE TABLE mart.spend (email TEXT, total NUMERIC, runs INT);
--# job
CREATE FUNCTION raw.of_city(wanted text) RETURNS TABLE (mail text, points int) AS $body$
  SELECT email, score FROM raw.users WHERE city = wanted
$body$ LANGUAGE sql;
CREATE TABLE mart.bern AS SELECT c.mail, c.points FROM raw.of_city('Bern') AS c;
--# edges
-- p.mart.bern          <- p.raw.users.city   FILTER
-- p.mart.bern.mail     <- p.raw.users.email  IDENTITY
-- p.mart.bern.points   <- p.raw.users.score  IDENTITY
-- p.raw.of_city        <- p.raw.users.city   FILTER
-- p.raw.of_city.mail   <- p.raw.users.email  IDENTITY
-- p.raw.of_city.points <- p.raw.users.score  IDENTITY
