-- Every argument of COALESCE is a value; none is a condition.
--# catalog
CREATE TABLE p.raw.orders (amount NUMERIC, discount NUMERIC);
--# job
CREATE TABLE p.mart.t AS
SELECT COALESCE(discount, amount, 0) AS v
FROM p.raw.orders;
--# edges
-- p.mart.t.v <- p.raw.orders.amount    TRANSFORMATION
-- p.mart.t.v <- p.raw.orders.discount  TRANSFORMATION
