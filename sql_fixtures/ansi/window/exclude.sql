-- EXCLUDE leaves rows out of the frame.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT SUM(amount) OVER (ORDER BY day ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE CURRENT ROW) AS a FROM raw.orders;
--# edges
-- (result).a <- P.RAW.ORDERS.amount  AGGREGATION
-- (result).a <- P.RAW.ORDERS.day     WINDOW
