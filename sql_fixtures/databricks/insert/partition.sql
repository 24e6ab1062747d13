-- The columns of given partitions are not among those of the rows.
--# catalog
CREATE TABLE p.raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status STRING, day DATE);
CREATE TABLE p.raw.users (id INT, email STRING, city STRING, s STRUCT<a: INT, b: STRING>);
CREATE TABLE p.mart.spend (email STRING, total DECIMAL(10, 2), runs INT);
--# job
INSERT INTO TABLE mart.spend PARTITION (runs = 3) SELECT email, id FROM raw.users;
--# edges
-- p.mart.spend.email <- p.raw.users.email  IDENTITY
-- p.mart.spend.total <- p.raw.users.id     IDENTITY
