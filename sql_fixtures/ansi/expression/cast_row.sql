-- CAST to a row type and to an array.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT CAST(ROW(id, amount) AS ROW(k INTEGER, v INTEGER)).v AS n FROM raw.orders;
--# edges
-- (result).n <- P.RAW.ORDERS.amount  TRANSFORMATION
