-- The names of a CTE's columns stand in its list.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
WITH totals (customer, total) AS (SELECT customer_id, SUM(amount) FROM raw.orders GROUP BY customer_id)
SELECT customer, total + 1 AS more FROM totals;
--# edges
-- (result)          <- P.RAW.ORDERS.customer_id  GROUP_BY
-- (result).customer <- P.RAW.ORDERS.customer_id  IDENTITY
-- (result).more     <- P.RAW.ORDERS.amount       AGGREGATION
