-- MERGE without aliases, and a tuple that is set.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
MERGE INTO raw.users USING raw.orders ON users.id = orders.customer_id
WHEN MATCHED THEN UPDATE SET (score, city) = (orders.id, orders.status);
--# edges
-- P.RAW.USERS       <- P.RAW.ORDERS.customer_id  JOIN
-- P.RAW.USERS       <- P.RAW.USERS.id            JOIN
-- P.RAW.USERS.city  <- P.RAW.ORDERS.status       IDENTITY
-- P.RAW.USERS.score <- P.RAW.ORDERS.id           IDENTITY
