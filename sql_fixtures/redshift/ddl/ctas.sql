-- Distribution and sort keys are no columns; names with a number sign are temporary.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR(100), city VARCHAR(100), score INT);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INT);
--# job
CREATE TABLE mart.big DISTSTYLE KEY DISTKEY (id) SORTKEY (day) AS SELECT id, day FROM raw.orders WHERE amount > 10;
CREATE TABLE #t AS SELECT id, amount FROM raw.orders;
INSERT INTO mart.spend (total) SELECT amount FROM #t;
CREATE TEMP TABLE staged (LIKE raw.users);
INSERT INTO staged SELECT * FROM raw.users;
INSERT INTO mart.spend (email) SELECT email FROM staged;
--# edges
-- p.mart.big         <- p.raw.orders.amount  FILTER
-- p.mart.big.day     <- p.raw.orders.day     IDENTITY
-- p.mart.big.id      <- p.raw.orders.id      IDENTITY
-- p.mart.spend.email <- p.raw.users.email    IDENTITY
-- p.mart.spend.total <- p.raw.orders.amount  IDENTITY
