-- The right side of EXCEPT chooses rows.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT id, status FROM raw.orders EXCEPT ALL SELECT id, city FROM raw.users WHERE score > 1;
--# edges
-- (result)        <- P.RAW.USERS.city     FILTER
-- (result)        <- P.RAW.USERS.id       FILTER
-- (result)        <- P.RAW.USERS.score    FILTER
-- (result).id     <- P.RAW.ORDERS.id      IDENTITY
-- (result).status <- P.RAW.ORDERS.status  IDENTITY
