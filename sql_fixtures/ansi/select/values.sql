-- VALUES as a query: a scalar subquery is its only source.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
VALUES (1, 'a'), ((SELECT MAX(amount) FROM raw.orders), 'b');
--# edges
-- (result)._col0 <- P.RAW.ORDERS.amount  AGGREGATION
