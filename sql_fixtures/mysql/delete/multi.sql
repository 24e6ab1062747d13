-- Rows of several tables at once.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR(100), city VARCHAR(100), score INT);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INT);
--# job
DELETE o, u FROM raw.orders AS o INNER JOIN raw.users AS u ON u.id = o.customer_id WHERE u.score < 0;
DELETE FROM u USING raw.users AS u LEFT JOIN raw.orders AS o ON o.customer_id = u.id WHERE o.id IS NULL;
DELETE FROM raw.orders WHERE day < '2020-01-01' ORDER BY day LIMIT 3;
--# edges
-- raw.orders <- raw.orders.customer_id  JOIN
-- raw.orders <- raw.orders.day          FILTER
-- raw.orders <- raw.users.id            JOIN
-- raw.orders <- raw.users.score         FILTER
-- raw.users  <- raw.orders.customer_id  JOIN
-- raw.users  <- raw.orders.id           FILTER
-- raw.users  <- raw.users.id            JOIN
-- raw.users  <- raw.users.score         FILTER
