-- The date part of DATE_DIFF is a keyword, also where a column has its name.
--# catalog
CREATE TABLE p.raw.orders (ts TIMESTAMP, day DATE, due DATE);
--# job
CREATE TABLE p.mart.t AS
SELECT DATE_DIFF(due, DATE(ts), DAY) AS days
FROM p.raw.orders;
--# edges
-- p.mart.t.days <- p.raw.orders.due  TRANSFORMATION
-- p.mart.t.days <- p.raw.orders.ts   TRANSFORMATION
