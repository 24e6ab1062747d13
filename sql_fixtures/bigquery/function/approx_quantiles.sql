-- The number of quantiles is a constant.
--# catalog
CREATE TABLE p.raw.orders (amount NUMERIC);
--# job
CREATE TABLE p.mart.t AS
SELECT APPROX_QUANTILES(amount, 100)[OFFSET(50)] AS median
FROM p.raw.orders;
--# edges
-- p.mart.t.median <- p.raw.orders.amount  AGGREGATION
