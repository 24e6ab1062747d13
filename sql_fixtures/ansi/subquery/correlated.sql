-- A scalar subquery sees the row around it.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT u.email, (SELECT MAX(o.amount) FROM raw.orders AS o WHERE o.customer_id = u.id) AS top
FROM raw.users AS u
WHERE u.score > (SELECT AVG(p.score) FROM raw.users AS p WHERE p.city = u.city);
--# edges
-- (result)       <- P.RAW.ORDERS.customer_id  FILTER
-- (result)       <- P.RAW.USERS.city          FILTER
-- (result)       <- P.RAW.USERS.id            FILTER
-- (result)       <- P.RAW.USERS.score         FILTER
-- (result).email <- P.RAW.USERS.email         IDENTITY
-- (result).top   <- P.RAW.ORDERS.amount       AGGREGATION
