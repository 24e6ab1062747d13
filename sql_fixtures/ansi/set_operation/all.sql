-- UNION ALL matches by position; the first query names the columns.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT id AS k, amount AS v FROM raw.orders UNION ALL SELECT score, id FROM raw.users ORDER BY k;
--# edges
-- (result)   <- P.RAW.ORDERS.id      SORT
-- (result)   <- P.RAW.USERS.score    SORT
-- (result).k <- P.RAW.ORDERS.id      IDENTITY
-- (result).k <- P.RAW.USERS.score    IDENTITY
-- (result).v <- P.RAW.ORDERS.amount  IDENTITY
-- (result).v <- P.RAW.USERS.id       IDENTITY
