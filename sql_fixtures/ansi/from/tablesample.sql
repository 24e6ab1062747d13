-- TABLESAMPLE chooses rows at random: no column takes part.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT amount FROM raw.orders TABLESAMPLE BERNOULLI (10) REPEATABLE (7) WHERE status IS NOT NULL;
--# edges
-- (result)        <- P.RAW.ORDERS.status  FILTER
-- (result).amount <- P.RAW.ORDERS.amount  IDENTITY
