-- UNIQUE asks whether rows are all different.
-- FIXME: UNIQUE is not read as a predicate; customer_id, id and day filter.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT u.email FROM raw.users AS u WHERE UNIQUE (SELECT o.day FROM raw.orders AS o WHERE o.customer_id = u.id);
--# edges
--# diagnostics
-- 1:57 error[syntax-error] Expected: ), found: o
