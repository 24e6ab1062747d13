-- A partition that is given before one that the rows have: which column the rows' last one is, is not known.
--# catalog
CREATE TABLE p.raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status STRING, day DATE);
CREATE TABLE p.raw.users (id INT, email STRING, city STRING, s STRUCT<a: INT, b: STRING>);
CREATE TABLE p.mart.spend (email STRING, total DECIMAL(10, 2), runs INT);
--# job
INSERT INTO mart.spend PARTITION (total = 1, runs) SELECT email, id FROM raw.users;
--# edges
-- p.mart.spend.email <- p.raw.users.email  IDENTITY
-- p.mart.spend.total <- p.raw.users.id     IDENTITY
--# diagnostics
-- 1:1 warning[unsupported] the column of a partition beside partitions that are given has no lineage
