-- Catalog, schema and table, and columns that are qualified by each of them.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT p.raw.orders.id AS x, raw.orders.amount AS y, orders.status AS z, P.RAW.ORDERS.day FROM p.raw.orders;
--# edges
-- (result).day <- P.RAW.ORDERS.day     IDENTITY
-- (result).x   <- P.RAW.ORDERS.id      IDENTITY
-- (result).y   <- P.RAW.ORDERS.amount  IDENTITY
-- (result).z   <- P.RAW.ORDERS.status  IDENTITY
