-- VALUES as a derived table: the rows are united per column.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT o.id, v.label, v.n FROM raw.orders AS o, LATERAL (VALUES ('amount', o.amount), ('customer', o.customer_id)) AS v (label, n);
--# edges
-- (result).id <- P.RAW.ORDERS.id           IDENTITY
-- (result).n  <- P.RAW.ORDERS.amount       IDENTITY
-- (result).n  <- P.RAW.ORDERS.customer_id  IDENTITY
