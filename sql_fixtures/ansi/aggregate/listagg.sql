-- LISTAGG with ON OVERFLOW and an order.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT customer_id, LISTAGG(DISTINCT status, ', ' ON OVERFLOW TRUNCATE '...' WITH COUNT) WITHIN GROUP (ORDER BY day) AS l FROM raw.orders GROUP BY customer_id;
--# edges
-- (result)             <- P.RAW.ORDERS.customer_id  GROUP_BY
-- (result).customer_id <- P.RAW.ORDERS.customer_id  IDENTITY
-- (result).l           <- P.RAW.ORDERS.day          WINDOW
-- (result).l           <- P.RAW.ORDERS.status       AGGREGATION
