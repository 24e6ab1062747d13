-- ORDER BY an expression, a position, an alias and a column that is not selected.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT id, amount AS a FROM raw.orders ORDER BY customer_id * 2 DESC NULLS LAST, 1, a, day;
--# edges
-- (result)    <- P.RAW.ORDERS.amount       SORT
-- (result)    <- P.RAW.ORDERS.customer_id  SORT
-- (result)    <- P.RAW.ORDERS.day          SORT
-- (result)    <- P.RAW.ORDERS.id           SORT
-- (result).a  <- P.RAW.ORDERS.amount       IDENTITY
-- (result).id <- P.RAW.ORDERS.id           IDENTITY
