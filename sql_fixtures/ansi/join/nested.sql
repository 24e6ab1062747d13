-- A join in parentheses, and one whose ON comes later.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INTEGER);
--# job
SELECT u.id, o.amount, s.runs FROM raw.users AS u LEFT JOIN (raw.orders AS o INNER JOIN mart.spend AS s ON s.total = o.amount) ON o.customer_id = u.id;
--# edges
-- (result)        <- P.MART.SPEND.total        JOIN
-- (result)        <- P.RAW.ORDERS.amount       JOIN
-- (result)        <- P.RAW.ORDERS.customer_id  JOIN
-- (result)        <- P.RAW.USERS.id            JOIN
-- (result).amount <- P.RAW.ORDERS.amount       IDENTITY
-- (result).id     <- P.RAW.USERS.id            IDENTITY
-- (result).runs   <- P.MART.SPEND.runs         IDENTITY
