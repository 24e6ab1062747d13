-- A statement with a syntax error in a body costs only itself, and its place is that in the file.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount NUMERIC, status TEXT, day DATE);
CREATE TABLE raw.users (id INT, email TEXT, city TEXT, score INT);
CREATE TABLE mart.spend (email TEXT, total NUMERIC, runs INT);
--# job
DO $$
BEGIN
  INSERT INTO mart.spend (email) SELECT email FROM raw.users;
  INSERT INTO mart.spend email FROM raw.users;
  UPDATE mart.spend SET total = runs;
END
$$;
--# edges
-- p.mart.spend.email <- p.raw.users.email  IDENTITY
-- p.mart.spend.total <- p.mart.spend.runs  IDENTITY
--# diagnostics
-- 4:32 error[syntax-error] Expected: SELECT, VALUES, or a subquery in the query body, found: FROM
