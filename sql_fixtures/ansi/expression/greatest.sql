-- GREATEST and LEAST are made of all their arguments.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT GREATEST(amount, id, 3) AS g, LEAST(id, customer_id) AS l FROM raw.orders;
--# edges
-- (result).g <- P.RAW.ORDERS.amount       TRANSFORMATION
-- (result).g <- P.RAW.ORDERS.id           TRANSFORMATION
-- (result).l <- P.RAW.ORDERS.customer_id  TRANSFORMATION
-- (result).l <- P.RAW.ORDERS.id           TRANSFORMATION
