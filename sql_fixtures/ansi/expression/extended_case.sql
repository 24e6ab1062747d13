-- WHEN of a simple CASE may hold a comparison without its left side, or several values.
-- FIXME: an operand that begins with a comparison, and several, are not read; amount chooses, status is the value.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT CASE amount WHEN < 10 THEN 'small' WHEN 10, 11 THEN status END AS c FROM raw.orders;
--# edges
--# diagnostics
-- 1:20 error[syntax-error] Expected: end of statement, found: WHEN
