-- Ranks and distributions have no value of their own: the window makes them.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT RANK() OVER (ORDER BY amount) AS r, NTILE(4) OVER (PARTITION BY status ORDER BY day) AS q, CUME_DIST() OVER (ORDER BY id) AS c, PERCENT_RANK() OVER (ORDER BY customer_id) AS p FROM raw.orders;
--# edges
-- (result).c <- P.RAW.ORDERS.id           WINDOW
-- (result).p <- P.RAW.ORDERS.customer_id  WINDOW
-- (result).q <- P.RAW.ORDERS.day          WINDOW
-- (result).q <- P.RAW.ORDERS.status       WINDOW
-- (result).r <- P.RAW.ORDERS.amount       WINDOW
