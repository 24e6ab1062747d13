-- IN over a list of row values.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT day FROM raw.orders WHERE (id, status) IN ((1, 'a'), (customer_id, 'b'));
--# edges
-- (result)     <- P.RAW.ORDERS.customer_id  FILTER
-- (result)     <- P.RAW.ORDERS.id           FILTER
-- (result)     <- P.RAW.ORDERS.status       FILTER
-- (result).day <- P.RAW.ORDERS.day          IDENTITY
