-- Only the second table is written.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR(100), city VARCHAR(100), score INT);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INT);
--# job
UPDATE raw.orders AS o LEFT JOIN raw.users AS u ON u.id = o.customer_id JOIN mart.spend AS s ON s.email = u.email
SET s.total = o.amount;
--# edges
-- mart.spend       <- mart.spend.email        JOIN
-- mart.spend       <- raw.orders.customer_id  JOIN
-- mart.spend       <- raw.users.email         JOIN
-- mart.spend       <- raw.users.id            JOIN
-- mart.spend.total <- raw.orders.amount       IDENTITY
