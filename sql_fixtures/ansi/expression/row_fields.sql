-- The parts of a row keep apart.
-- FIXME: without the word ROW the fields have the names of the columns; they should be field0 and field1 as well.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT ROW(id, amount) AS r, (status, day) AS s FROM raw.orders;
--# edges
-- (result).r.field0 <- P.RAW.ORDERS.id      IDENTITY
-- (result).r.field1 <- P.RAW.ORDERS.amount  IDENTITY
-- (result).s.day    <- P.RAW.ORDERS.day     IDENTITY
-- (result).s.status <- P.RAW.ORDERS.status  IDENTITY
