-- IF: the condition chooses, both results are values.
--# catalog
CREATE TABLE p.raw.orders (amount NUMERIC, discount NUMERIC, paid BOOL);
--# job
CREATE TABLE p.mart.t AS
SELECT IF(paid, amount, discount) AS v
FROM p.raw.orders;
--# edges
-- p.mart.t.v <- p.raw.orders.amount    TRANSFORMATION
-- p.mart.t.v <- p.raw.orders.discount  TRANSFORMATION
-- p.mart.t.v <- p.raw.orders.paid      CONDITIONAL
