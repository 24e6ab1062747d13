-- A ratio of aggregates aggregates both.
--# catalog
CREATE TABLE p.raw.orders (amount NUMERIC, discount NUMERIC);
--# job
CREATE TABLE p.mart.t AS
SELECT SAFE_DIVIDE(SUM(discount), SUM(amount)) AS rate
FROM p.raw.orders;
--# edges
-- p.mart.t.rate <- p.raw.orders.amount    AGGREGATION
-- p.mart.t.rate <- p.raw.orders.discount  AGGREGATION
