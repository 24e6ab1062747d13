-- INSERT … SET is one row.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR(100), city VARCHAR(100), score INT);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INT);
--# job
INSERT INTO mart.spend SET email = 'x', total = (SELECT SUM(amount) FROM raw.orders WHERE status = 'paid');
--# edges
-- mart.spend       <- raw.orders.status  FILTER
-- mart.spend.total <- raw.orders.amount  AGGREGATION
