-- OFFSET and FETCH FIRST … WITH TIES count rows.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT id FROM raw.orders ORDER BY amount DESC OFFSET 5 ROWS FETCH FIRST 10 ROWS WITH TIES;
--# edges
-- (result)    <- P.RAW.ORDERS.amount  SORT
-- (result).id <- P.RAW.ORDERS.id      IDENTITY
