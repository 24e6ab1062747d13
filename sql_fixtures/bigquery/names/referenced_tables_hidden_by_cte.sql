-- A CTE hides a referenced table of its name, but not in its own text.
--# catalog
CREATE TABLE p.shop.orders (id INT64, amount NUMERIC);
--# job referenced_tables=p.shop.orders
CREATE TABLE p.mart.out AS WITH orders AS (SELECT id AS order_id, amount FROM orders WHERE amount > 0) SELECT order_id FROM orders;
--# edges
-- p.mart.out          <- p.shop.orders.amount  FILTER inferred
-- p.mart.out.order_id <- p.shop.orders.id      IDENTITY inferred
