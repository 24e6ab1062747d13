-- Without a default dataset, an unqualified target is the job's destination table.
--# catalog
CREATE TABLE p.shop.orders (id INT64, amount NUMERIC);
--# job referenced_tables=p.shop.orders destination=p.mart.totals
CREATE OR REPLACE TABLE totals AS SELECT id, SUM(amount) AS amount FROM orders GROUP BY id;
--# edges
-- p.mart.totals        <- p.shop.orders.id      GROUP_BY inferred
-- p.mart.totals.amount <- p.shop.orders.amount  AGGREGATION inferred
-- p.mart.totals.id     <- p.shop.orders.id      IDENTITY inferred
