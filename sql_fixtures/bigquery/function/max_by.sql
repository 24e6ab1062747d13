-- MAX_BY and MIN_BY aggregate the first argument; the second chooses the row.
--# catalog
CREATE TABLE p.raw.orders (city STRING, amount NUMERIC, ts TIMESTAMP);
--# job
CREATE TABLE p.mart.t AS
SELECT
  MAX_BY(city, ts) AS last_city,
  MIN_BY(amount, ts) AS first_amount
FROM p.raw.orders;
--# edges
-- p.mart.t.first_amount <- p.raw.orders.amount  AGGREGATION
-- p.mart.t.first_amount <- p.raw.orders.ts      CONDITIONAL
-- p.mart.t.last_city    <- p.raw.orders.city    AGGREGATION
-- p.mart.t.last_city    <- p.raw.orders.ts      CONDITIONAL
