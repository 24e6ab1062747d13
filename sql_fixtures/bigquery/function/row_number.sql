-- A row number has no value of its own, only a window.
--# catalog
CREATE TABLE p.raw.orders (customer STRING, ts TIMESTAMP);
--# job
CREATE TABLE p.mart.t AS
SELECT ROW_NUMBER() OVER (PARTITION BY customer ORDER BY ts) AS n
FROM p.raw.orders;
--# edges
-- p.mart.t.n <- p.raw.orders.customer  WINDOW
-- p.mart.t.n <- p.raw.orders.ts        WINDOW
