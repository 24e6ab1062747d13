-- LAG with a default, FIRST_VALUE with IGNORE NULLS, LEAD.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT LAG(amount, 1, id) OVER (ORDER BY day) AS l, FIRST_VALUE(status) IGNORE NULLS OVER (ORDER BY day) AS f, LEAD(customer_id) OVER (PARTITION BY status ORDER BY day) AS n FROM raw.orders;
--# edges
-- (result).f <- P.RAW.ORDERS.day          WINDOW
-- (result).f <- P.RAW.ORDERS.status       AGGREGATION
-- (result).l <- P.RAW.ORDERS.amount       AGGREGATION
-- (result).l <- P.RAW.ORDERS.day          WINDOW
-- (result).l <- P.RAW.ORDERS.id           AGGREGATION
-- (result).n <- P.RAW.ORDERS.customer_id  AGGREGATION
-- (result).n <- P.RAW.ORDERS.day          WINDOW
-- (result).n <- P.RAW.ORDERS.status       WINDOW
