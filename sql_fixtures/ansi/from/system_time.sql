-- A system-versioned table as it was: the columns are the table's own.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT o.amount, u.email
FROM raw.orders FOR SYSTEM_TIME AS OF TIMESTAMP '2026-01-01 00:00:00' AS o
JOIN raw.users FOR SYSTEM_TIME AS OF CURRENT_TIMESTAMP AS u ON u.id = o.customer_id;
--# edges
-- (result)        <- P.RAW.ORDERS.customer_id  JOIN
-- (result)        <- P.RAW.USERS.id            JOIN
-- (result).amount <- P.RAW.ORDERS.amount       IDENTITY
-- (result).email  <- P.RAW.USERS.email         IDENTITY
