-- DISTINCT, and a star that is qualified.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT DISTINCT u.*, o.status FROM raw.users AS u INNER JOIN raw.orders AS o ON o.customer_id = u.id;
--# edges
-- (result)        <- P.RAW.ORDERS.customer_id  JOIN
-- (result)        <- P.RAW.USERS.id            JOIN
-- (result).city   <- P.RAW.USERS.city          IDENTITY
-- (result).email  <- P.RAW.USERS.email         IDENTITY
-- (result).id     <- P.RAW.USERS.id            IDENTITY
-- (result).score  <- P.RAW.USERS.score         IDENTITY
-- (result).status <- P.RAW.ORDERS.status       IDENTITY
