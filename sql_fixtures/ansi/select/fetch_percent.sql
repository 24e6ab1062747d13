-- FETCH NEXT … PERCENT ROWS ONLY.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT id FROM raw.orders ORDER BY day FETCH NEXT 10 PERCENT ROWS ONLY;
--# edges
-- (result)    <- P.RAW.ORDERS.day  SORT
-- (result).id <- P.RAW.ORDERS.id   IDENTITY
