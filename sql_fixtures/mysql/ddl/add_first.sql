-- The place of a new column is not kept.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR(100), city VARCHAR(100), score INT);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INT);
--# job
ALTER TABLE raw.users ADD COLUMN tier INT AFTER id;
--# edges
--# diagnostics
-- 1:34 warning[unsupported] the column is taken as the last one: an INSERT without a column list may miss it
