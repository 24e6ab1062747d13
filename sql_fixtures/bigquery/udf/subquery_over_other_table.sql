-- A subquery in the body over a table of its own: table, filter and join belong to the statement.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.ref.rates (currency STRING, day DATE, rate NUMERIC);
CREATE TABLE p.shop.sales (amount NUMERIC, currency STRING, day DATE);
CREATE FUNCTION p.ref.to_eur(amount NUMERIC, cur STRING, on_day DATE) AS (
  amount * (SELECT r.rate FROM p.ref.rates AS r WHERE r.currency = cur AND r.day = on_day)
);
--# job destination=p.mart.sales
SELECT p.ref.to_eur(amount, currency, day) AS eur FROM p.shop.sales;
--# edges
-- p.mart.sales     <- p.ref.rates.currency   FILTER
-- p.mart.sales     <- p.ref.rates.day        FILTER
-- p.mart.sales     <- p.shop.sales.currency  FILTER
-- p.mart.sales     <- p.shop.sales.day       FILTER
-- p.mart.sales.eur <- p.ref.rates.rate       TRANSFORMATION
-- p.mart.sales.eur <- p.shop.sales.amount    TRANSFORMATION
