-- Temporary views are seen through.
--# catalog
CREATE TABLE p.raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status STRING, day DATE);
CREATE TABLE p.raw.users (id INT, email STRING, city STRING, s STRUCT<a: INT, b: STRING>);
CREATE TABLE p.mart.spend (email STRING, total DECIMAL(10, 2), runs INT);
--# job
CREATE OR REPLACE TEMPORARY VIEW paid AS SELECT id, amount FROM raw.orders WHERE status = 'paid';
CREATE OR REPLACE TEMP VIEW twice AS SELECT amount * 2 AS amount FROM paid;
INSERT INTO mart.spend (total) SELECT amount FROM twice;
CACHE TABLE kept AS SELECT email FROM raw.users;
INSERT INTO mart.spend (email) SELECT email FROM kept;
CREATE MATERIALIZED VIEW mart.mv AS SELECT city FROM raw.users;
--# edges
-- p.mart.mv.city     <- p.raw.users.city     IDENTITY
-- p.mart.spend       <- p.raw.orders.status  FILTER
-- p.mart.spend.email <- p.raw.users.email    IDENTITY
-- p.mart.spend.total <- p.raw.orders.amount  TRANSFORMATION
