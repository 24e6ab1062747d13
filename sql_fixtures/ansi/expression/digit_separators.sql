-- Underscores part the digits of a number.
-- FIXME: the parts are not read as one number; a comes from id, b is amount.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT id + 1_000 AS a, amount AS b FROM raw.orders;
--# edges
--# diagnostics
-- 1:19 error[syntax-error] Expected: end of statement, found: AS
