-- A variable carries what was assigned to it to where it is read.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR, day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR, city VARCHAR, s STRUCT(a INT, b VARCHAR));
CREATE TABLE mart.spend (email VARCHAR, total DECIMAL(10, 2), runs INT);
--# job
SET VARIABLE top = (SELECT MAX(amount) FROM raw.orders);
INSERT INTO mart.spend (total) SELECT getvariable('top');
--# edges
-- p.mart.spend.total <- p.raw.orders.amount  AGGREGATION
