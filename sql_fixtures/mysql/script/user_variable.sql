-- Variables carry what was assigned to them.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR(100), city VARCHAR(100), score INT);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INT);
--# job
SET @top = (SELECT MAX(amount) FROM raw.orders), @one = 1;
SELECT email, score INTO @mail, @points FROM raw.users LIMIT 1;
INSERT INTO mart.spend (email, total) SELECT @mail, @top;
--# edges
-- mart.spend.email <- raw.users.email    TRANSFORMATION
-- mart.spend.total <- raw.orders.amount  AGGREGATION
