-- NTH_VALUE, and what it does with nulls.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT NTH_VALUE(amount, 2) OVER (ORDER BY day) AS a, NTH_VALUE(amount, 2) RESPECT NULLS OVER (ORDER BY id) AS b FROM raw.orders;
--# edges
-- (result).a <- P.RAW.ORDERS.amount  AGGREGATION
-- (result).a <- P.RAW.ORDERS.day     WINDOW
-- (result).b <- P.RAW.ORDERS.amount  AGGREGATION
-- (result).b <- P.RAW.ORDERS.id      WINDOW
