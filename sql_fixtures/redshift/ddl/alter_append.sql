-- The usual exchange of two tables.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR(100), city VARCHAR(100), score INT);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INT);
--# job
BEGIN;
CREATE TABLE mart.spend_new AS SELECT email, score AS total FROM raw.users;
ALTER TABLE mart.spend RENAME TO spend_old;
ALTER TABLE mart.spend_new RENAME TO spend;
DROP TABLE mart.spend_old;
COMMIT;
CREATE TABLE mart.copy AS SELECT * FROM mart.spend;
--# edges
-- p.mart.copy.email      <- p.mart.spend.email  IDENTITY
-- p.mart.copy.total      <- p.mart.spend.total  IDENTITY
-- p.mart.spend_new.email <- p.raw.users.email   IDENTITY
-- p.mart.spend_new.total <- p.raw.users.score   IDENTITY
