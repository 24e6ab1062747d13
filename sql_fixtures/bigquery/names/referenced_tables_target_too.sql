-- An unqualified target is named by the destination, its sources by the referenced tables.
--# catalog
CREATE TABLE p.shop.orders (id INT64, amount NUMERIC);
CREATE TABLE p.shop.totals (id INT64, amount NUMERIC);
--# job referenced_tables=p.shop.orders,p.shop.totals destination=p.shop.totals
INSERT INTO totals (id, amount) SELECT id, SUM(amount) FROM orders GROUP BY id;
--# edges
-- p.shop.totals        <- p.shop.orders.id      GROUP_BY inferred
-- p.shop.totals.amount <- p.shop.orders.amount  AGGREGATION inferred
-- p.shop.totals.id     <- p.shop.orders.id      IDENTITY inferred
