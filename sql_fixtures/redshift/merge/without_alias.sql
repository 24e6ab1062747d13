-- The target goes by its own name.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR(100), city VARCHAR(100), score INT);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INT);
--# job
MERGE INTO mart.spend USING raw.users AS s ON mart.spend.email = s.email
WHEN MATCHED THEN UPDATE SET total = s.score
WHEN NOT MATCHED THEN INSERT (email, total) VALUES (s.email, s.score);
--# edges
-- p.mart.spend       <- p.mart.spend.email  JOIN
-- p.mart.spend       <- p.raw.users.email   JOIN
-- p.mart.spend.email <- p.raw.users.email   IDENTITY
-- p.mart.spend.total <- p.raw.users.score   IDENTITY
