-- NULLIF passes its first argument on, and both arguments decide whether it does.
--# catalog
CREATE TABLE p.raw.orders (amount NUMERIC, discount NUMERIC);
--# job
CREATE TABLE p.mart.t AS
SELECT NULLIF(amount, discount) AS v
FROM p.raw.orders;
--# edges
-- p.mart.t.v <- p.raw.orders.amount    CONDITIONAL
-- p.mart.t.v <- p.raw.orders.amount    TRANSFORMATION
-- p.mart.t.v <- p.raw.orders.discount  CONDITIONAL
