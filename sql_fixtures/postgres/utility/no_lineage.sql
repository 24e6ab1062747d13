-- Statements without lineage say nothing.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount NUMERIC, status TEXT, day DATE);
CREATE TABLE raw.users (id INT, email TEXT, city TEXT, score INT);
CREATE TABLE mart.spend (email TEXT, total NUMERIC, runs INT);
--# job
BEGIN;
SET search_path TO mart, public;
CREATE INDEX i ON raw.users (email);
GRANT SELECT ON raw.users TO reader;
COMMENT ON TABLE raw.users IS 'people';
ANALYZE raw.users;
VACUUM raw.users;
EXPLAIN INSERT INTO raw.users SELECT * FROM raw.users;
INSERT INTO spend (email) SELECT email FROM raw.users;
COMMIT;
--# edges
-- p.mart.spend.email <- p.raw.users.email  IDENTITY
