-- The fields of APPROX_TOP_SUM come from different arguments.
--# catalog
CREATE TABLE p.raw.orders (city STRING, amount NUMERIC);
--# job
CREATE TABLE p.mart.t AS
SELECT top.value AS city, top.sum AS amount
FROM (SELECT APPROX_TOP_SUM(city, amount, 3) AS tops FROM p.raw.orders), UNNEST(tops) AS top;
--# edges
-- p.mart.t.amount <- p.raw.orders.amount  AGGREGATION
-- p.mart.t.city   <- p.raw.orders.city    AGGREGATION
