-- openmetadata#13368: without a default dataset, an unqualified name is the referenced table that ends in it.
--# catalog
CREATE TABLE p.other.orders (id INT64, amount NUMERIC);
CREATE TABLE p.shop.orders (id INT64, amount NUMERIC);
--# job referenced_tables=p.shop.orders,p.shop.users
CREATE TABLE p.mart.t AS SELECT SUM(amount) AS total FROM orders;
--# edges
-- p.mart.t.total <- p.shop.orders.amount  AGGREGATION inferred
