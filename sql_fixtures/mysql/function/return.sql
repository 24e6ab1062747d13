-- A function with RETURN, and one that is a block.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR(100), day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR(100), city VARCHAR(100), score INT);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INT);
--# job
CREATE FUNCTION raw.net(gross DECIMAL(10, 2), rate INT) RETURNS DECIMAL(10, 2) DETERMINISTIC RETURN gross * (1 - rate);
CREATE FUNCTION raw.rate(a INT, b INT) RETURNS INT READS SQL DATA
BEGIN
  DECLARE r INT DEFAULT a;
  RETURN r + 1;
END;
INSERT INTO mart.spend (total, runs) SELECT raw.net(amount, 1), raw.rate(id, customer_id) FROM raw.orders;
--# edges
-- mart.spend.runs  <- raw.orders.customer_id  TRANSFORMATION
-- mart.spend.runs  <- raw.orders.id           TRANSFORMATION
-- mart.spend.total <- raw.orders.amount       TRANSFORMATION
--# diagnostics
-- 2:1 warning[unsupported] a function that is a block of statements has no lineage
