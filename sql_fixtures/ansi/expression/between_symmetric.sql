-- BETWEEN SYMMETRIC takes its bounds in either order.
-- FIXME: SYMMETRIC is not read; w comes from all three.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT amount BETWEEN SYMMETRIC id AND customer_id AS w FROM raw.orders;
--# edges
--# diagnostics
-- 1:33 error[syntax-error] Expected: AND, found: id
