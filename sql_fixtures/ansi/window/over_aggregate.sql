-- A window over the groups: an aggregate of an aggregate.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT SUM(SUM(amount)) OVER (PARTITION BY status ORDER BY day) AS s FROM raw.orders GROUP BY status, day;
--# edges
-- (result)   <- P.RAW.ORDERS.day     GROUP_BY
-- (result)   <- P.RAW.ORDERS.status  GROUP_BY
-- (result).s <- P.RAW.ORDERS.amount  AGGREGATION
-- (result).s <- P.RAW.ORDERS.day     WINDOW
-- (result).s <- P.RAW.ORDERS.status  WINDOW
