-- A later job knows the function, and the procedure.
--# catalog
CREATE TABLE raw.users (id INT, email TEXT, city TEXT, score INT);
CREATE TABLE mart.spend (email TEXT, total NUMERIC, runs INT);
--# job
CREATE OR REPLACE FUNCTION raw.first(a text, b text) RETURNS text LANGUAGE sql AS 'SELECT a';
--# edges
--# job
CREATE OR REPLACE PROCEDURE raw.fill() LANGUAGE sql AS $$
  INSERT INTO mart.spend (email) SELECT raw.first(email, city) FROM raw.users;
$$;
--# edges
--# job
CALL raw.fill();
--# edges
-- p.mart.spend.email <- p.raw.users.email  TRANSFORMATION
