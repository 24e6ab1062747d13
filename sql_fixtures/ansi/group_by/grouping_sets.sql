-- GROUPING SETS with all kinds of members; GROUPING tells of the keys.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT status, day, GROUPING(status, day) AS g, SUM(amount) AS total FROM raw.orders GROUP BY GROUPING SETS ((status, day), status, ());
--# edges
-- (result)        <- P.RAW.ORDERS.day     GROUP_BY
-- (result)        <- P.RAW.ORDERS.status  GROUP_BY
-- (result).day    <- P.RAW.ORDERS.day     IDENTITY
-- (result).g      <- P.RAW.ORDERS.day     AGGREGATION
-- (result).g      <- P.RAW.ORDERS.status  AGGREGATION
-- (result).status <- P.RAW.ORDERS.status  IDENTITY
-- (result).total  <- P.RAW.ORDERS.amount  AGGREGATION
