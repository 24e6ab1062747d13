-- The value field of APPROX_TOP_COUNT is the argument itself.
--# catalog
CREATE TABLE p.raw.orders (city STRING);
--# job
CREATE TABLE p.mart.t AS
SELECT APPROX_TOP_COUNT(city, 3)[OFFSET(0)].value AS city
FROM p.raw.orders;
--# edges
-- p.mart.t.city <- p.raw.orders.city  AGGREGATION
