-- NTH_VALUE counts FROM FIRST or FROM LAST.
-- FIXME: FROM LAST is not read; b aggregates amount, ordered by id.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT NTH_VALUE(amount, 2) FROM LAST OVER (ORDER BY id) AS b FROM raw.orders;
--# edges
--# diagnostics
-- 1:54 error[syntax-error] Expected: ), found: id
