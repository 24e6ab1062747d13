-- Statements without lineage say nothing.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR(100), city VARCHAR(100), score INT);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INT);
--# job
SET search_path TO raw;
SET query_group TO 'x';
ANALYZE raw.users;
VACUUM FULL raw.users;
GRANT SELECT ON raw.users TO reader;
INSERT INTO mart.spend (email) SELECT email FROM users;
TRUNCATE mart.spend;
--# edges
-- p.mart.spend.email <- p.raw.users.email  IDENTITY
