-- UPDATE … FROM a join that names the target again.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR(100), city VARCHAR(100), score INT);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INT);
--# job
UPDATE mart.spend SET total = u.score FROM raw.users u JOIN raw.orders o ON o.customer_id = u.id WHERE spend.email = u.email;
--# edges
-- p.mart.spend       <- p.mart.spend.email        FILTER
-- p.mart.spend       <- p.raw.orders.customer_id  JOIN
-- p.mart.spend       <- p.raw.users.email         FILTER
-- p.mart.spend       <- p.raw.users.id            JOIN
-- p.mart.spend.total <- p.raw.users.score         IDENTITY
