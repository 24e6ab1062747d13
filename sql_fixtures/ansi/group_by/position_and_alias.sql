-- GROUP BY a position, and an alias that no column of FROM has.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT status AS s, EXTRACT(YEAR FROM day) AS y, SUM(amount) AS total FROM raw.orders GROUP BY 1, y HAVING SUM(id) > 1;
--# edges
-- (result)       <- P.RAW.ORDERS.day     GROUP_BY
-- (result)       <- P.RAW.ORDERS.id      FILTER
-- (result)       <- P.RAW.ORDERS.status  GROUP_BY
-- (result).s     <- P.RAW.ORDERS.status  IDENTITY
-- (result).total <- P.RAW.ORDERS.amount  AGGREGATION
-- (result).y     <- P.RAW.ORDERS.day     TRANSFORMATION
