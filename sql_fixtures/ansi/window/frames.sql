-- Frames of ROWS, RANGE and GROUPS, and EXCLUDE.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT
  SUM(amount) OVER (ORDER BY day ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS a,
  AVG(amount) OVER (ORDER BY day RANGE BETWEEN INTERVAL '7' DAY PRECEDING AND CURRENT ROW) AS b,
  MAX(amount) OVER (PARTITION BY status ORDER BY day GROUPS BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS c
FROM raw.orders;
--# edges
-- (result).a <- P.RAW.ORDERS.amount  AGGREGATION
-- (result).a <- P.RAW.ORDERS.day     WINDOW
-- (result).b <- P.RAW.ORDERS.amount  AGGREGATION
-- (result).b <- P.RAW.ORDERS.day     WINDOW
-- (result).c <- P.RAW.ORDERS.amount  AGGREGATION
-- (result).c <- P.RAW.ORDERS.day     WINDOW
-- (result).c <- P.RAW.ORDERS.status  WINDOW
