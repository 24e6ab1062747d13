-- A statement that ends with TABLE t, and one behind it.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
CREATE TABLE mart.t (id INTEGER);
CREATE TABLE mart.u (id INTEGER);
--# job
CREATE TEMPORARY TABLE kept AS SELECT id FROM raw.users;
INSERT INTO mart.t TABLE kept;
INSERT INTO mart.u SELECT id FROM raw.orders;
--# edges
-- P.MART.T.id <- P.RAW.USERS.id   IDENTITY
-- P.MART.U.id <- P.RAW.ORDERS.id  IDENTITY
