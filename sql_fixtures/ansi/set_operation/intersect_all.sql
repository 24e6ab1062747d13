-- INTERSECT binds more tightly than UNION; both its sides are values.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT id FROM raw.orders UNION SELECT score FROM raw.users INTERSECT ALL SELECT customer_id FROM raw.orders;
--# edges
-- (result).id <- P.RAW.ORDERS.customer_id  IDENTITY
-- (result).id <- P.RAW.ORDERS.id           IDENTITY
-- (result).id <- P.RAW.USERS.score         IDENTITY
