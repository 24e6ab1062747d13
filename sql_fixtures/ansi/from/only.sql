-- ONLY leaves out the subtables.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT o.amount FROM ONLY (raw.orders) AS o;
--# edges
-- (result).amount <- P.RAW.ORDERS.amount  IDENTITY
