-- INTO stands in the first SELECT of a set operation.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount NUMERIC, status TEXT, day DATE);
CREATE TABLE raw.users (id INT, email TEXT, city TEXT, score INT);
CREATE TABLE mart.spend (email TEXT, total NUMERIC, runs INT);
--# job
SELECT id AS key INTO mart.keys FROM raw.users UNION SELECT customer_id FROM raw.orders;
--# edges
-- p.mart.keys.key <- p.raw.orders.customer_id  IDENTITY
-- p.mart.keys.key <- p.raw.users.id            IDENTITY
