-- WITH NO DATA takes the columns over, and no row.
-- FIXME: no row flows into the new table, so that amount <- amount is too much: only the INSERT has edges.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
CREATE TABLE mart.empty AS (SELECT day, amount FROM raw.orders) WITH NO DATA;
INSERT INTO mart.empty SELECT day, id FROM raw.orders;
--# edges
-- P.MART.EMPTY.amount <- P.RAW.ORDERS.amount  IDENTITY
-- P.MART.EMPTY.amount <- P.RAW.ORDERS.id      IDENTITY
-- P.MART.EMPTY.day    <- P.RAW.ORDERS.day     IDENTITY
