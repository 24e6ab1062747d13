-- GREATEST and LEAST take all their arguments as values.
--# catalog
CREATE TABLE p.raw.orders (amount NUMERIC, discount NUMERIC, day DATE, due DATE);
--# job
CREATE TABLE p.mart.t AS
SELECT GREATEST(amount, discount, 0) AS hi, LEAST(due, day) AS lo
FROM p.raw.orders;
--# edges
-- p.mart.t.hi <- p.raw.orders.amount    TRANSFORMATION
-- p.mart.t.hi <- p.raw.orders.discount  TRANSFORMATION
-- p.mart.t.lo <- p.raw.orders.day       TRANSFORMATION
-- p.mart.t.lo <- p.raw.orders.due       TRANSFORMATION
