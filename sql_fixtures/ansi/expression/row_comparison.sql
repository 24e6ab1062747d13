-- Row values are compared column by column.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT (id, amount) = (customer_id, 1) AS same FROM raw.orders WHERE (day, status) > (DATE '2026-01-01', 'a');
--# edges
-- (result)      <- P.RAW.ORDERS.day          FILTER
-- (result)      <- P.RAW.ORDERS.status       FILTER
-- (result).same <- P.RAW.ORDERS.amount       TRANSFORMATION
-- (result).same <- P.RAW.ORDERS.customer_id  TRANSFORMATION
-- (result).same <- P.RAW.ORDERS.id           TRANSFORMATION
