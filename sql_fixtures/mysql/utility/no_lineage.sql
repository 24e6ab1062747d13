-- Statements without lineage say nothing.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR(100), city VARCHAR(100), score INT);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INT);
--# job
USE raw;
SET NAMES utf8mb4;
SET autocommit = 0;
SET GLOBAL max_connections = 100;
LOCK TABLES users READ;
UNLOCK TABLES;
START TRANSACTION;
SHOW TABLES;
INSERT INTO mart.spend (email) SELECT email FROM users;
COMMIT;
--# edges
-- mart.spend.email <- raw.users.email  IDENTITY
