-- A multiset of values.
-- FIXME: MULTISET is not read; m comes from id and customer_id.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT MULTISET[id, customer_id] AS m FROM raw.orders;
--# edges
--# diagnostics
-- 1:19 error[syntax-error] Expected: :, found: ,
