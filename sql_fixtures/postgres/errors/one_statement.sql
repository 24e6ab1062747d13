-- A statement with a syntax error costs only itself.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount NUMERIC, status TEXT, day DATE);
CREATE TABLE raw.users (id INT, email TEXT, city TEXT, score INT);
CREATE TABLE mart.spend (email TEXT, total NUMERIC, runs INT);
--# job
INSERT INTO mart.spend (email) SELECT email FROM raw.users;
INSERT INTO mart.spend (email SELECT email FROM raw.users;
UPDATE mart.spend SET total = runs;
--# edges
-- p.mart.spend.email <- p.raw.users.email  IDENTITY
-- p.mart.spend.total <- p.mart.spend.runs  IDENTITY
--# diagnostics
-- 2:31 error[syntax-error] Expected: ), found: SELECT
