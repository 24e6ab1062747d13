-- FILTER chooses the rows of one aggregate.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT SUM(amount) FILTER (WHERE status = 'paid') AS paid, COUNT(*) FILTER (WHERE day > DATE '2026-01-01') AS n, EVERY(amount > 0) AS ok FROM raw.orders;
--# edges
-- (result).n    <- P.RAW.ORDERS.day     CONDITIONAL
-- (result).ok   <- P.RAW.ORDERS.amount  AGGREGATION
-- (result).paid <- P.RAW.ORDERS.amount  AGGREGATION
-- (result).paid <- P.RAW.ORDERS.status  CONDITIONAL
