-- ORDER BY inside an aggregate is WINDOW.
--# catalog
CREATE TABLE p.raw.orders (customer STRING, city STRING, ts TIMESTAMP);
--# job
CREATE TABLE p.mart.t AS
SELECT
  customer,
  ARRAY_AGG(city IGNORE NULLS ORDER BY ts DESC LIMIT 3) AS cities
FROM p.raw.orders
GROUP BY customer;
--# edges
-- p.mart.t          <- p.raw.orders.customer  GROUP_BY
-- p.mart.t.cities   <- p.raw.orders.city      AGGREGATION
-- p.mart.t.cities   <- p.raw.orders.ts        WINDOW
-- p.mart.t.customer <- p.raw.orders.customer  IDENTITY
