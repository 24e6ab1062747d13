-- An aggregate over a window: partition and order are WINDOW.
--# catalog
CREATE TABLE p.raw.orders (customer STRING, amount NUMERIC, ts TIMESTAMP);
--# job
CREATE TABLE p.mart.t AS
SELECT SUM(amount) OVER (PARTITION BY customer ORDER BY ts ROWS UNBOUNDED PRECEDING) AS running
FROM p.raw.orders;
--# edges
-- p.mart.t.running <- p.raw.orders.amount    AGGREGATION
-- p.mart.t.running <- p.raw.orders.customer  WINDOW
-- p.mart.t.running <- p.raw.orders.ts        WINDOW
