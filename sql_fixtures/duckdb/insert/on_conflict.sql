-- A column without a name in front is that of the row that is there.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR, day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR, city VARCHAR, s STRUCT(a INT, b VARCHAR));
CREATE TABLE mart.spend (email VARCHAR, total DECIMAL(10, 2), runs INT);
--# job
INSERT INTO mart.spend (email, total) SELECT email, id FROM raw.users
ON CONFLICT (email) DO UPDATE SET total = total + excluded.total, runs = excluded.total;
--# edges
-- p.mart.spend.email <- p.raw.users.email   IDENTITY
-- p.mart.spend.runs  <- p.raw.users.id      IDENTITY
-- p.mart.spend.total <- p.mart.spend.total  TRANSFORMATION
-- p.mart.spend.total <- p.raw.users.id      TRANSFORMATION
