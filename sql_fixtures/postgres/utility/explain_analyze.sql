-- EXPLAIN ANALYZE runs its statement.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount NUMERIC, status TEXT, day DATE);
CREATE TABLE raw.users (id INT, email TEXT, city TEXT, score INT);
CREATE TABLE mart.spend (email TEXT, total NUMERIC, runs INT);
--# job
EXPLAIN (ANALYZE, BUFFERS) INSERT INTO mart.spend (email) SELECT email FROM raw.users;
EXPLAIN ANALYZE DELETE FROM raw.orders WHERE amount < 0;
--# edges
-- p.mart.spend.email <- p.raw.users.email    IDENTITY
-- p.raw.orders       <- p.raw.orders.amount  FILTER
