-- IS TRUE, IS NOT FALSE and IS UNKNOWN test what they stand behind.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT id FROM raw.orders WHERE (amount > 1) IS NOT FALSE AND (day IS NULL) IS TRUE;
--# edges
-- (result)    <- P.RAW.ORDERS.amount  FILTER
-- (result)    <- P.RAW.ORDERS.day     FILTER
-- (result).id <- P.RAW.ORDERS.id      IDENTITY
