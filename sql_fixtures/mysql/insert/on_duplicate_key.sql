-- VALUES(column) is what the row that was to be inserted would have had.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR(100), city VARCHAR(100), score INT);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INT);
--# job
INSERT INTO mart.spend (email, total, runs)
SELECT u.email, o.amount, 1 FROM raw.orders AS o JOIN raw.users AS u ON u.id = o.customer_id
ON DUPLICATE KEY UPDATE total = total + VALUES(total), runs = runs + 1;
--# edges
-- mart.spend       <- raw.orders.customer_id  JOIN
-- mart.spend       <- raw.users.id            JOIN
-- mart.spend.email <- raw.users.email         IDENTITY
-- mart.spend.runs  <- mart.spend.runs         TRANSFORMATION
-- mart.spend.total <- mart.spend.total        TRANSFORMATION
-- mart.spend.total <- raw.orders.amount       TRANSFORMATION
