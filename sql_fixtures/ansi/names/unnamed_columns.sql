-- A column without a name has its number.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT id, amount * 2, UPPER(status), COUNT(*) OVER () FROM raw.orders;
--# edges
-- (result)._col1 <- P.RAW.ORDERS.amount  TRANSFORMATION
-- (result)._col2 <- P.RAW.ORDERS.status  TRANSFORMATION
-- (result).id    <- P.RAW.ORDERS.id      IDENTITY
