-- A system-versioned table as it was: the columns are the table's own.
-- FIXME: FOR SYSTEM_TIME is not read; amount and email are the tables' own, id and customer_id join.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT o.amount, u.email
FROM raw.orders FOR SYSTEM_TIME AS OF TIMESTAMP '2026-01-01 00:00:00' AS o
JOIN raw.users FOR SYSTEM_TIME AS OF CURRENT_TIMESTAMP AS u ON u.id = o.customer_id;
--# edges
--# diagnostics
-- 2:21 error[syntax-error] Expected: one of UPDATE or SHARE, found: SYSTEM_TIME
