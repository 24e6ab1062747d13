-- The target of DML without a default dataset is the destination table, too.
--# catalog
CREATE TABLE p.shop.orders (id INT64, amount NUMERIC);
CREATE TABLE p.mart.totals (id INT64, amount NUMERIC);
--# job referenced_tables=p.shop.orders destination=p.mart.totals
MERGE totals AS t USING orders AS o ON t.id = o.id
WHEN MATCHED THEN UPDATE SET amount = o.amount
WHEN NOT MATCHED THEN INSERT ROW;
--# edges
-- p.mart.totals        <- p.mart.totals.id      JOIN inferred
-- p.mart.totals        <- p.shop.orders.id      JOIN inferred
-- p.mart.totals.amount <- p.shop.orders.amount  IDENTITY inferred
-- p.mart.totals.id     <- p.shop.orders.id      IDENTITY inferred
