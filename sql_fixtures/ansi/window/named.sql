-- Named windows; one may build on another.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT SUM(amount) OVER v AS s, ROW_NUMBER() OVER (w ORDER BY id) AS n FROM raw.orders WINDOW w AS (PARTITION BY customer_id), v AS (w ORDER BY day);
--# edges
-- (result).n <- P.RAW.ORDERS.customer_id  WINDOW
-- (result).n <- P.RAW.ORDERS.id           WINDOW
-- (result).s <- P.RAW.ORDERS.amount       AGGREGATION
-- (result).s <- P.RAW.ORDERS.customer_id  WINDOW
-- (result).s <- P.RAW.ORDERS.day          WINDOW
