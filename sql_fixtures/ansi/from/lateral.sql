-- LATERAL sees what stands before it.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT u.email, x.top FROM raw.users AS u, LATERAL (SELECT MAX(o.amount) AS top FROM raw.orders AS o WHERE o.customer_id = u.id) AS x;
--# edges
-- (result)       <- P.RAW.ORDERS.customer_id  FILTER
-- (result)       <- P.RAW.USERS.id            FILTER
-- (result).email <- P.RAW.USERS.email         IDENTITY
-- (result).top   <- P.RAW.ORDERS.amount       AGGREGATION
