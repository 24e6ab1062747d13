-- ORDER BY and LIMIT choose rows.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR(100), city VARCHAR(100), score INT);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INT);
--# job
UPDATE raw.users SET score = score + 1, users.city = UPPER(city) WHERE id > 3 ORDER BY id LIMIT 10;
--# edges
-- raw.users       <- raw.users.id     FILTER
-- raw.users.city  <- raw.users.city   TRANSFORMATION
-- raw.users.score <- raw.users.score  TRANSFORMATION
