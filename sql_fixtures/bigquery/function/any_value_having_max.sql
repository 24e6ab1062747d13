-- HAVING MAX chooses the row whose value is taken.
--# catalog
CREATE TABLE p.raw.orders (city STRING, ts TIMESTAMP);
--# job
CREATE TABLE p.mart.t AS
SELECT ANY_VALUE(city HAVING MAX ts) AS city
FROM p.raw.orders;
--# edges
-- p.mart.t.city <- p.raw.orders.city  AGGREGATION
-- p.mart.t.city <- p.raw.orders.ts    CONDITIONAL
