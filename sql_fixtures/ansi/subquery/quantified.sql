-- ANY, SOME and ALL: the operand is the value, the subquery chooses.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT amount > ALL (SELECT score FROM raw.users) AS above FROM raw.orders WHERE customer_id = ANY (SELECT id FROM raw.users) OR amount < SOME (SELECT score FROM raw.users);
--# edges
-- (result)       <- P.RAW.ORDERS.amount       FILTER
-- (result)       <- P.RAW.ORDERS.customer_id  FILTER
-- (result)       <- P.RAW.USERS.id            FILTER
-- (result)       <- P.RAW.USERS.score         FILTER
-- (result).above <- P.RAW.ORDERS.amount       TRANSFORMATION
-- (result).above <- P.RAW.USERS.score         CONDITIONAL
