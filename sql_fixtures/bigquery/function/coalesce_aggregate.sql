-- An aggregate stays an aggregate inside COALESCE.
--# catalog
CREATE TABLE p.raw.orders (amount NUMERIC);
--# job
CREATE TABLE p.mart.t AS
SELECT COALESCE(SUM(amount), 0) AS v
FROM p.raw.orders;
--# edges
-- p.mart.t.v <- p.raw.orders.amount  AGGREGATION
