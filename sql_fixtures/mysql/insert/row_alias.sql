-- The inserted row by an alias, and its columns by names of their own.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR(100), city VARCHAR(100), score INT);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INT);
--# job
INSERT INTO mart.spend (email, total) VALUES ('x', (SELECT MAX(score) FROM raw.users)) AS new
ON DUPLICATE KEY UPDATE total = mart.spend.total + new.total;
INSERT INTO mart.spend (email, total) VALUES ('x', (SELECT MAX(score) FROM raw.users)) AS new (m, t)
ON DUPLICATE KEY UPDATE runs = t;
--# edges
-- mart.spend.runs  <- raw.users.score   AGGREGATION
-- mart.spend.total <- mart.spend.total  TRANSFORMATION
-- mart.spend.total <- raw.users.score   AGGREGATION
