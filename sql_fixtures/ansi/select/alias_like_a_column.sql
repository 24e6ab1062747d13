-- ORDER BY takes the alias, GROUP BY and WHERE the column of FROM.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT status AS id, COUNT(*) AS n FROM raw.orders WHERE id > 0 GROUP BY status, id ORDER BY id;
--# edges
-- (result)    <- P.RAW.ORDERS.id      FILTER
-- (result)    <- P.RAW.ORDERS.id      GROUP_BY
-- (result)    <- P.RAW.ORDERS.status  GROUP_BY
-- (result)    <- P.RAW.ORDERS.status  SORT
-- (result).id <- P.RAW.ORDERS.status  IDENTITY
