-- airflow#44872: the referenced tables hold the destination, too: it is no source by that.
--# catalog
CREATE TABLE p.shop.orders (id INT64, amount NUMERIC);
CREATE TABLE p.mart.totals (id INT64, total NUMERIC);
--# job referenced_tables=p.shop.orders,p.mart.totals destination=p.mart.totals
CREATE OR REPLACE TABLE p.mart.totals AS SELECT id, SUM(amount) AS total FROM orders GROUP BY id;
--# edges
-- p.mart.totals       <- p.shop.orders.id      GROUP_BY inferred
-- p.mart.totals.id    <- p.shop.orders.id      IDENTITY inferred
-- p.mart.totals.total <- p.shop.orders.amount  AGGREGATION inferred
