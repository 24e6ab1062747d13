-- A name without a schema is in none: its table is not that of some schema.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT id FROM orders;
--# edges
-- (result).id <- ORDERS.id  IDENTITY inferred
--# diagnostics
-- 1:16 warning[unknown-table] no metadata for table ORDERS; give its columns with --catalog
