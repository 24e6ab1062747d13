-- CAST to NATIONAL CHARACTER VARYING.
-- FIXME: NATIONAL CHARACTER is not read as a type; n comes from status.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT CAST(status AS NATIONAL CHARACTER VARYING(5)) AS n FROM raw.orders;
--# edges
--# diagnostics
-- 1:32 error[syntax-error] Expected: ), found: CHARACTER
