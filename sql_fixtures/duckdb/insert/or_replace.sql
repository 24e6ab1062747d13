-- What happens to rows that are there already makes no difference.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR, day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR, city VARCHAR, s STRUCT(a INT, b VARCHAR));
CREATE TABLE mart.spend (email VARCHAR, total DECIMAL(10, 2), runs INT);
--# job
INSERT OR REPLACE INTO mart.spend (email, total) SELECT email, id FROM raw.users;
INSERT OR IGNORE INTO mart.spend (email) SELECT city FROM raw.users;
--# edges
-- p.mart.spend.email <- p.raw.users.city   IDENTITY
-- p.mart.spend.email <- p.raw.users.email  IDENTITY
-- p.mart.spend.total <- p.raw.users.id     IDENTITY
