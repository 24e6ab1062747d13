-- A query that begins with FROM; a view over a temporary table reaches what that was made of.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR, day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR, city VARCHAR, s STRUCT(a INT, b VARCHAR));
CREATE TABLE mart.spend (email VARCHAR, total DECIMAL(10, 2), runs INT);
--# job
CREATE OR REPLACE TABLE mart.big AS FROM raw.orders WHERE amount > 10;
CREATE TABLE mart.gen (id INT, twice INT GENERATED ALWAYS AS (id * 2) VIRTUAL);
CREATE TEMP TABLE t AS SELECT s.a AS a FROM raw.users;
CREATE OR REPLACE VIEW mart.v AS SELECT a FROM t;
--# edges
-- p.mart.big             <- p.raw.orders.amount       FILTER
-- p.mart.big.amount      <- p.raw.orders.amount       IDENTITY
-- p.mart.big.customer_id <- p.raw.orders.customer_id  IDENTITY
-- p.mart.big.day         <- p.raw.orders.day          IDENTITY
-- p.mart.big.id          <- p.raw.orders.id           IDENTITY
-- p.mart.big.status      <- p.raw.orders.status       IDENTITY
-- p.mart.v.a             <- p.raw.users.s.a           IDENTITY
