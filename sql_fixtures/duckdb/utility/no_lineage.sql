-- Statements without lineage say nothing.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR, day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR, city VARCHAR, s STRUCT(a INT, b VARCHAR));
CREATE TABLE mart.spend (email VARCHAR, total DECIMAL(10, 2), runs INT);
--# job
PRAGMA threads = 4;
SET memory_limit = '1GB';
INSTALL httpfs;
LOAD httpfs;
CHECKPOINT;
BEGIN TRANSACTION;
COMMIT;
DESCRIBE raw.users;
SUMMARIZE raw.users;
EXPLAIN SELECT * FROM raw.users;
--# edges
