-- EXISTS filters with the conditions of its subquery.
-- FIXME: the star of EXISTS stands for a literal; of orders only customer_id and amount filter.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT u.email FROM raw.users AS u WHERE EXISTS (SELECT * FROM raw.orders AS o WHERE o.customer_id = u.id AND o.amount > 10);
--# edges
-- (result)       <- P.RAW.ORDERS.amount       FILTER
-- (result)       <- P.RAW.ORDERS.customer_id  FILTER
-- (result)       <- P.RAW.ORDERS.day          FILTER
-- (result)       <- P.RAW.ORDERS.id           FILTER
-- (result)       <- P.RAW.ORDERS.status       FILTER
-- (result)       <- P.RAW.USERS.id            FILTER
-- (result).email <- P.RAW.USERS.email         IDENTITY
