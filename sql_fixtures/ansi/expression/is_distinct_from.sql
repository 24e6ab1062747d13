-- IS DISTINCT FROM, IS UNKNOWN and BETWEEN SYMMETRIC read all operands.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT status IS DISTINCT FROM 'paid' AS d, id IS NOT DISTINCT FROM customer_id AS n, (amount > 1) IS UNKNOWN AS u FROM raw.orders;
--# edges
-- (result).d <- P.RAW.ORDERS.status       TRANSFORMATION
-- (result).n <- P.RAW.ORDERS.customer_id  TRANSFORMATION
-- (result).n <- P.RAW.ORDERS.id           TRANSFORMATION
-- (result).u <- P.RAW.ORDERS.amount       TRANSFORMATION
