-- All arguments of COALESCE are values; those of NULLIF choose, and the first is the value.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT COALESCE(amount, id, 0) AS c, NULLIF(id, customer_id) AS n FROM raw.orders;
--# edges
-- (result).c <- P.RAW.ORDERS.amount       TRANSFORMATION
-- (result).c <- P.RAW.ORDERS.id           TRANSFORMATION
-- (result).n <- P.RAW.ORDERS.customer_id  CONDITIONAL
-- (result).n <- P.RAW.ORDERS.id           CONDITIONAL
-- (result).n <- P.RAW.ORDERS.id           TRANSFORMATION
