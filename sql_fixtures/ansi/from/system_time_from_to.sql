-- FOR SYSTEM_TIME FROM … TO: the columns are the table's own.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT o.amount FROM raw.orders FOR SYSTEM_TIME FROM DATE '2026-01-01' TO DATE '2026-02-01' AS o;
--# edges
-- (result).amount <- P.RAW.ORDERS.amount  IDENTITY
