-- BETWEEN SYMMETRIC takes its bounds in either order.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT amount BETWEEN SYMMETRIC id AND customer_id AS w FROM raw.orders;
--# edges
-- (result).w <- P.RAW.ORDERS.amount       TRANSFORMATION
-- (result).w <- P.RAW.ORDERS.customer_id  TRANSFORMATION
-- (result).w <- P.RAW.ORDERS.id           TRANSFORMATION
