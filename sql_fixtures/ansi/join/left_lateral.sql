-- LEFT JOIN LATERAL … ON TRUE keeps the rows of the left.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT u.id, x.amount FROM raw.users AS u LEFT JOIN LATERAL (SELECT o.amount FROM raw.orders AS o WHERE o.customer_id = u.id ORDER BY o.day DESC FETCH FIRST ROW ONLY) AS x ON TRUE;
--# edges
-- (result)        <- P.RAW.ORDERS.customer_id  FILTER
-- (result)        <- P.RAW.ORDERS.day          SORT
-- (result)        <- P.RAW.USERS.id            FILTER
-- (result).amount <- P.RAW.ORDERS.amount       IDENTITY
-- (result).id     <- P.RAW.USERS.id            IDENTITY
