-- The body is a text: its last query is the value, and numbers name arguments.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount NUMERIC, status TEXT, day DATE);
CREATE TABLE raw.users (id INT, email TEXT, city TEXT, score INT);
CREATE TABLE mart.spend (email TEXT, total NUMERIC, runs INT);
--# job
CREATE FUNCTION raw.plus(a numeric, numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
  SELECT $1 + a - $2;
$$;
CREATE FUNCTION raw.clean(t text) RETURNS text LANGUAGE SQL RETURN lower(t);
INSERT INTO mart.spend (email, total) SELECT raw.clean(u.email), raw.plus(u.score, u.id) FROM raw.users AS u;
--# edges
-- p.mart.spend.email <- p.raw.users.email  TRANSFORMATION
-- p.mart.spend.total <- p.raw.users.id     TRANSFORMATION
-- p.mart.spend.total <- p.raw.users.score  TRANSFORMATION
