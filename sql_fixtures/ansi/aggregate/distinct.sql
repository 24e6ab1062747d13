-- DISTINCT and ALL in aggregates.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT COUNT(DISTINCT status) AS a, SUM(ALL amount) AS b, COUNT(*) AS c FROM raw.orders HAVING MAX(day) IS NOT NULL;
--# edges
-- (result)   <- P.RAW.ORDERS.day     FILTER
-- (result).a <- P.RAW.ORDERS.status  AGGREGATION
-- (result).b <- P.RAW.ORDERS.amount  AGGREGATION
