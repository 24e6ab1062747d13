-- The joined tables may all be written: each gets its own assignments.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR(100), city VARCHAR(100), score INT);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INT);
--# job
UPDATE raw.users AS u JOIN raw.orders AS o ON o.customer_id = u.id
SET u.score = o.amount, o.status = u.city
WHERE o.day > '2026-01-01';
--# edges
-- raw.orders        <- raw.orders.customer_id  JOIN
-- raw.orders        <- raw.orders.day          FILTER
-- raw.orders        <- raw.users.id            JOIN
-- raw.orders.status <- raw.users.city          IDENTITY
-- raw.users         <- raw.orders.customer_id  JOIN
-- raw.users         <- raw.orders.day          FILTER
-- raw.users         <- raw.users.id            JOIN
-- raw.users.score   <- raw.orders.amount       IDENTITY
