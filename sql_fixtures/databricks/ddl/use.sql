-- USE of one name is a schema.
--# catalog
CREATE TABLE p.raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status STRING, day DATE);
CREATE TABLE p.raw.users (id INT, email STRING, city STRING, s STRUCT<a: INT, b: STRING>);
CREATE TABLE p.mart.spend (email STRING, total DECIMAL(10, 2), runs INT);
--# job
USE CATALOG p;
USE SCHEMA raw;
CREATE TABLE mails AS SELECT email FROM users;
USE mart;
CREATE TABLE other AS SELECT email FROM spend;
--# edges
-- p.mart.other.email <- p.mart.spend.email  IDENTITY
-- p.raw.mails.email  <- p.raw.users.email   IDENTITY
