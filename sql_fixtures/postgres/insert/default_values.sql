-- Nothing is read.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount NUMERIC, status TEXT, day DATE);
CREATE TABLE raw.users (id INT, email TEXT, city TEXT, score INT);
CREATE TABLE mart.spend (email TEXT, total NUMERIC, runs INT);
--# job
INSERT INTO mart.spend DEFAULT VALUES;
INSERT INTO mart.spend (email, total) VALUES (DEFAULT, 1), ('x', DEFAULT) ON CONFLICT DO NOTHING;
--# edges
