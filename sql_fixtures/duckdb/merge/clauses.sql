-- The target goes by its own name.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR, day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR, city VARCHAR, s STRUCT(a INT, b VARCHAR));
CREATE TABLE mart.spend (email VARCHAR, total DECIMAL(10, 2), runs INT);
--# job
MERGE INTO mart.spend USING (SELECT email, id FROM raw.users) AS s ON spend.email = s.email
WHEN MATCHED THEN UPDATE SET total = s.id
WHEN NOT MATCHED THEN INSERT (email, total) VALUES (s.email, s.id);
--# edges
-- p.mart.spend       <- p.mart.spend.email  JOIN
-- p.mart.spend       <- p.raw.users.email   JOIN
-- p.mart.spend.email <- p.raw.users.email   IDENTITY
-- p.mart.spend.total <- p.raw.users.id      IDENTITY
