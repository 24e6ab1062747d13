-- GROUPING tells about a grouping key.
--# catalog
CREATE TABLE p.raw.orders (city STRING, amount NUMERIC);
--# job
CREATE TABLE p.mart.t AS
SELECT city, GROUPING(city) AS g, SUM(amount) AS v
FROM p.raw.orders
GROUP BY ROLLUP (city);
--# edges
-- p.mart.t      <- p.raw.orders.city    GROUP_BY
-- p.mart.t.city <- p.raw.orders.city    IDENTITY
-- p.mart.t.g    <- p.raw.orders.city    AGGREGATION
-- p.mart.t.v    <- p.raw.orders.amount  AGGREGATION
