-- PERCENTILE_CONT is a window function.
--# catalog
CREATE TABLE p.raw.orders (city STRING, amount NUMERIC);
--# job
CREATE TABLE p.mart.t AS
SELECT PERCENTILE_CONT(amount, 0.5) OVER (PARTITION BY city) AS median
FROM p.raw.orders;
--# edges
-- p.mart.t.median <- p.raw.orders.amount  AGGREGATION
-- p.mart.t.median <- p.raw.orders.city    WINDOW
