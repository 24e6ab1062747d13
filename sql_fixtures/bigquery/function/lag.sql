-- LAG passes another row's value on, or its default.
--# catalog
CREATE TABLE p.raw.orders (customer STRING, amount NUMERIC, ts TIMESTAMP);
--# job
CREATE TABLE p.mart.t AS
SELECT LAG(amount, 1, 0) OVER (PARTITION BY customer ORDER BY ts) AS previous
FROM p.raw.orders;
--# edges
-- p.mart.t.previous <- p.raw.orders.amount    AGGREGATION
-- p.mart.t.previous <- p.raw.orders.customer  WINDOW
-- p.mart.t.previous <- p.raw.orders.ts        WINDOW
