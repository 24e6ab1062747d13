-- REPLACE is an INSERT.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR(100), city VARCHAR(100), score INT);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INT);
--# job
REPLACE INTO mart.spend (email, total) SELECT email, score FROM raw.users;
INSERT IGNORE INTO mart.spend (email) SELECT email FROM raw.users;
--# edges
-- mart.spend.email <- raw.users.email  IDENTITY
-- mart.spend.total <- raw.users.score  IDENTITY
