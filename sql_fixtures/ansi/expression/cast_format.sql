-- CAST … FORMAT between dates and texts.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT CAST(day AS VARCHAR(10) FORMAT 'YYYY-MM-DD') AS s FROM raw.orders;
--# edges
-- (result).s <- P.RAW.ORDERS.day  TRANSFORMATION
