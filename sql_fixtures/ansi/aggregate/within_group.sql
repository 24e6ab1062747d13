-- Ordered sets aggregate what WITHIN GROUP orders by; hypothetical ones are ordered by it.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY amount) AS m, PERCENTILE_DISC(0.9) WITHIN GROUP (ORDER BY id DESC) AS d, RANK(5) WITHIN GROUP (ORDER BY customer_id) AS r FROM raw.orders;
--# edges
-- (result).d <- P.RAW.ORDERS.id           AGGREGATION
-- (result).m <- P.RAW.ORDERS.amount       AGGREGATION
-- (result).r <- P.RAW.ORDERS.customer_id  WINDOW
