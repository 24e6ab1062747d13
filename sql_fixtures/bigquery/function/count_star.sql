-- COUNT(*) has no source column of its own.
--# catalog
CREATE TABLE p.raw.orders (city STRING);
--# job
CREATE TABLE p.mart.t AS
SELECT city, COUNT(*) AS n
FROM p.raw.orders
GROUP BY city;
--# edges
-- p.mart.t      <- p.raw.orders.city  GROUP_BY
-- p.mart.t.city <- p.raw.orders.city  IDENTITY
