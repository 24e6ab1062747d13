-- One column of the latest row: only that column is a value.
--# catalog
CREATE TABLE p.raw.orders (customer STRING, city STRING, ts TIMESTAMP);
--# job
CREATE TABLE p.mart.t AS
SELECT ARRAY_AGG(o ORDER BY ts DESC LIMIT 1)[OFFSET(0)].city AS city
FROM p.raw.orders AS o
GROUP BY customer;
--# edges
-- p.mart.t      <- p.raw.orders.customer  GROUP_BY
-- p.mart.t.city <- p.raw.orders.city      AGGREGATION
-- p.mart.t.city <- p.raw.orders.ts        WINDOW
