-- The standard's functions of numbers.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT ABS(amount) AS a, MOD(id, customer_id) AS b, POWER(amount, 2) AS c, FLOOR(amount) AS d, CEILING(amount) AS e, WIDTH_BUCKET(amount, 0, id, 5) AS f, LN(amount) + EXP(id) AS g FROM raw.orders;
--# edges
-- (result).a <- P.RAW.ORDERS.amount       TRANSFORMATION
-- (result).b <- P.RAW.ORDERS.customer_id  TRANSFORMATION
-- (result).b <- P.RAW.ORDERS.id           TRANSFORMATION
-- (result).c <- P.RAW.ORDERS.amount       TRANSFORMATION
-- (result).d <- P.RAW.ORDERS.amount       TRANSFORMATION
-- (result).e <- P.RAW.ORDERS.amount       TRANSFORMATION
-- (result).f <- P.RAW.ORDERS.amount       TRANSFORMATION
-- (result).f <- P.RAW.ORDERS.id           TRANSFORMATION
-- (result).g <- P.RAW.ORDERS.amount       TRANSFORMATION
-- (result).g <- P.RAW.ORDERS.id           TRANSFORMATION
