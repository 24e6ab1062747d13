-- The target's own alias names the row that is there.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount NUMERIC, status TEXT, day DATE);
CREATE TABLE raw.users (id INT, email TEXT, city TEXT, score INT);
CREATE TABLE mart.spend (email TEXT, total NUMERIC, runs INT);
--# job
INSERT INTO mart.spend AS s (email, total)
SELECT email, score FROM raw.users
ON CONFLICT (email) DO UPDATE SET total = s.total + excluded.total;
--# edges
-- p.mart.spend.email <- p.raw.users.email   IDENTITY
-- p.mart.spend.total <- p.mart.spend.total  TRANSFORMATION
-- p.mart.spend.total <- p.raw.users.score   TRANSFORMATION
