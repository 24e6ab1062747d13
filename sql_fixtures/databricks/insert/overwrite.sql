-- INSERT OVERWRITE replaces the rows: the same edges, by position or by the list.
--# catalog
CREATE TABLE p.raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status STRING, day DATE);
CREATE TABLE p.raw.users (id INT, email STRING, city STRING, s STRUCT<a: INT, b: STRING>);
CREATE TABLE p.mart.spend (email STRING, total DECIMAL(10, 2), runs INT);
--# job
INSERT OVERWRITE TABLE mart.spend SELECT email, id, id FROM raw.users;
INSERT OVERWRITE mart.spend (email) SELECT city FROM raw.users;
--# edges
-- p.mart.spend.email <- p.raw.users.city   IDENTITY
-- p.mart.spend.email <- p.raw.users.email  IDENTITY
-- p.mart.spend.runs  <- p.raw.users.id     IDENTITY
-- p.mart.spend.total <- p.raw.users.id     IDENTITY
