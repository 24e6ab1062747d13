-- The delete and insert of an upsert.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR(100), city VARCHAR(100), score INT);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INT);
--# job
DELETE FROM mart.spend USING raw.users WHERE spend.email = users.email;
INSERT INTO mart.spend (email, total) SELECT email, score FROM raw.users;
--# edges
-- p.mart.spend       <- p.mart.spend.email  FILTER
-- p.mart.spend       <- p.raw.users.email   FILTER
-- p.mart.spend.email <- p.raw.users.email   IDENTITY
-- p.mart.spend.total <- p.raw.users.score   IDENTITY
