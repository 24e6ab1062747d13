-- A body in another language is not read: all arguments count.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount NUMERIC, status TEXT, day DATE);
CREATE TABLE raw.users (id INT, email TEXT, city TEXT, score INT);
CREATE TABLE mart.spend (email TEXT, total NUMERIC, runs INT);
--# job
CREATE OR REPLACE FUNCTION raw.rate(a int, b text) RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  RETURN a + length(b);
END;
$$;
INSERT INTO mart.spend (total) SELECT raw.rate(score, city) FROM raw.users;
--# edges
-- p.mart.spend.total <- p.raw.users.city   TRANSFORMATION
-- p.mart.spend.total <- p.raw.users.score  TRANSFORMATION
