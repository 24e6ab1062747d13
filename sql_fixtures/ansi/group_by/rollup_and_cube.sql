-- ROLLUP and CUBE beside a plain key.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT status, day, customer_id, COUNT(id) AS n FROM raw.orders GROUP BY status, ROLLUP (day), CUBE (customer_id, (id, amount));
--# edges
-- (result)             <- P.RAW.ORDERS.amount       GROUP_BY
-- (result)             <- P.RAW.ORDERS.customer_id  GROUP_BY
-- (result)             <- P.RAW.ORDERS.day          GROUP_BY
-- (result)             <- P.RAW.ORDERS.id           GROUP_BY
-- (result)             <- P.RAW.ORDERS.status       GROUP_BY
-- (result).customer_id <- P.RAW.ORDERS.customer_id  IDENTITY
-- (result).day         <- P.RAW.ORDERS.day          IDENTITY
-- (result).n           <- P.RAW.ORDERS.id           AGGREGATION
-- (result).status      <- P.RAW.ORDERS.status       IDENTITY
