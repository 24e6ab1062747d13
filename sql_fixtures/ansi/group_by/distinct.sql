-- GROUP BY DISTINCT drops sets that come twice.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT status, day, COUNT(*) AS n FROM raw.orders GROUP BY DISTINCT ROLLUP (status, day), ROLLUP (status);
--# edges
-- (result)        <- P.RAW.ORDERS.day     GROUP_BY
-- (result)        <- P.RAW.ORDERS.status  GROUP_BY
-- (result).day    <- P.RAW.ORDERS.day     IDENTITY
-- (result).status <- P.RAW.ORDERS.status  IDENTITY
