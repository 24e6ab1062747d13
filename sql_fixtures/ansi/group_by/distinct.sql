-- GROUP BY DISTINCT drops sets that come twice.
-- FIXME: DISTINCT is not read; status and day group.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT status, day, COUNT(*) AS n FROM raw.orders GROUP BY DISTINCT ROLLUP (status, day), ROLLUP (status);
--# edges
--# diagnostics
-- 1:69 error[syntax-error] Expected: end of statement, found: ROLLUP
