-- The names of a derived table's columns stand behind its alias.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT x.k, x.l FROM (SELECT id, amount + 1 FROM raw.orders) AS x (k, l);
--# edges
-- (result).k <- P.RAW.ORDERS.id      IDENTITY
-- (result).l <- P.RAW.ORDERS.amount  TRANSFORMATION
