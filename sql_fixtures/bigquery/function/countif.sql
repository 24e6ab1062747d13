-- COUNTIF counts a value: its argument is aggregated, not a condition.
--# catalog
CREATE TABLE p.raw.orders (amount NUMERIC, paid BOOL);
--# job
CREATE TABLE p.mart.t AS
SELECT COUNTIF(paid AND amount > 10) AS n
FROM p.raw.orders;
--# edges
-- p.mart.t.n <- p.raw.orders.amount  AGGREGATION
-- p.mart.t.n <- p.raw.orders.paid    AGGREGATION
