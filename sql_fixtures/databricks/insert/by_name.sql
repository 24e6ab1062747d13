-- Columns go where their names say, in whatever order they stand.
--# catalog
CREATE TABLE p.raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status STRING, day DATE);
CREATE TABLE p.raw.users (id INT, email STRING, city STRING, s STRUCT<a: INT, b: STRING>);
CREATE TABLE p.mart.spend (email STRING, total DECIMAL(10, 2), runs INT);
--# job
INSERT INTO mart.spend BY NAME SELECT id AS total, email FROM raw.users;
--# edges
-- p.mart.spend.email <- p.raw.users.email  IDENTITY
-- p.mart.spend.total <- p.raw.users.id     IDENTITY
