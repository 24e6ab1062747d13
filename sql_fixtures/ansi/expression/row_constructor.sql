-- ROW makes a row value; a comparison reads all its parts.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT id FROM raw.orders WHERE ROW(customer_id, status) IN (SELECT id, city FROM raw.users WHERE score > 1);
--# edges
-- (result)    <- P.RAW.ORDERS.customer_id  FILTER
-- (result)    <- P.RAW.ORDERS.status       FILTER
-- (result)    <- P.RAW.USERS.city          FILTER
-- (result)    <- P.RAW.USERS.id            FILTER
-- (result)    <- P.RAW.USERS.score         FILTER
-- (result).id <- P.RAW.ORDERS.id           IDENTITY
