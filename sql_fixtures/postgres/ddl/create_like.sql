-- LIKE and PARTITION OF take columns over; temporary tables are seen through.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount NUMERIC, status TEXT, day DATE);
CREATE TABLE raw.users (id INT, email TEXT, city TEXT, score INT);
CREATE TABLE mart.spend (email TEXT, total NUMERIC, runs INT);
--# job
CREATE TABLE mart.copy (LIKE raw.users INCLUDING ALL);
INSERT INTO mart.copy SELECT id, email, city, score FROM raw.users;
CREATE TEMP TABLE t AS SELECT id, amount FROM raw.orders;
CREATE TABLE mart.big (key, value) AS SELECT * FROM t WHERE amount > 10;
--# edges
-- p.mart.big        <- p.raw.orders.amount  FILTER
-- p.mart.big.key    <- p.raw.orders.id      IDENTITY
-- p.mart.big.value  <- p.raw.orders.amount  IDENTITY
-- p.mart.copy.city  <- p.raw.users.city     IDENTITY
-- p.mart.copy.email <- p.raw.users.email    IDENTITY
-- p.mart.copy.id    <- p.raw.users.id       IDENTITY
-- p.mart.copy.score <- p.raw.users.score    IDENTITY
