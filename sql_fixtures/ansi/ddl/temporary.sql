-- A temporary table is seen through.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INTEGER);
--# job
CREATE GLOBAL TEMPORARY TABLE kept AS SELECT id, amount FROM raw.orders;
INSERT INTO mart.spend (total) SELECT amount FROM kept WHERE id > 1;
--# edges
-- P.MART.SPEND       <- P.RAW.ORDERS.id      FILTER
-- P.MART.SPEND.total <- P.RAW.ORDERS.amount  IDENTITY
