-- ARRAY_AGG with an order, ANY_VALUE and statistics.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT ARRAY_AGG(amount ORDER BY day DESC) AS a, ANY_VALUE(status) AS v, CORR(amount, id) AS c, STDDEV_POP(amount) AS s, REGR_SLOPE(amount, customer_id) AS r FROM raw.orders;
--# edges
-- (result).a <- P.RAW.ORDERS.amount       AGGREGATION
-- (result).a <- P.RAW.ORDERS.day          WINDOW
-- (result).c <- P.RAW.ORDERS.amount       AGGREGATION
-- (result).c <- P.RAW.ORDERS.id           AGGREGATION
-- (result).r <- P.RAW.ORDERS.amount       AGGREGATION
-- (result).r <- P.RAW.ORDERS.customer_id  AGGREGATION
-- (result).s <- P.RAW.ORDERS.amount       AGGREGATION
-- (result).v <- P.RAW.ORDERS.status       AGGREGATION
