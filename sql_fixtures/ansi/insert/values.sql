-- VALUES with DEFAULT and a scalar subquery.
--# catalog
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INTEGER);
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
INSERT INTO mart.spend (email, total, runs) VALUES ('x', (SELECT SUM(amount) FROM raw.orders), DEFAULT), (DEFAULT, 0, 1);
INSERT INTO mart.spend DEFAULT VALUES;
--# edges
-- P.MART.SPEND.total <- P.RAW.ORDERS.amount  AGGREGATION
