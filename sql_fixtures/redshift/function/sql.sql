-- Arguments are numbers.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR(100), city VARCHAR(100), score INT);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INT);
--# job
CREATE FUNCTION raw.less(FLOAT, FLOAT) RETURNS FLOAT STABLE AS $$
  SELECT CASE WHEN $1 > $2 THEN $2 ELSE $1 END
$$ LANGUAGE sql;
CREATE OR REPLACE FUNCTION raw.py(a INT) RETURNS INT IMMUTABLE AS $$ return a $$ LANGUAGE plpythonu;
INSERT INTO mart.spend (total, runs) SELECT raw.less(amount, id), raw.py(customer_id) FROM raw.orders;
--# edges
-- p.mart.spend.runs  <- p.raw.orders.customer_id  TRANSFORMATION
-- p.mart.spend.total <- p.raw.orders.amount       CONDITIONAL
-- p.mart.spend.total <- p.raw.orders.amount       TRANSFORMATION
-- p.mart.spend.total <- p.raw.orders.id           CONDITIONAL
-- p.mart.spend.total <- p.raw.orders.id           TRANSFORMATION
