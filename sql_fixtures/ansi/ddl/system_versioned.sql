-- A table with a period and versions.
-- FIXME: AS ROW START and PERIOD are not read; the statement fails, the INSERT behind it does not.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
CREATE TABLE mart.v (id INTEGER, since TIMESTAMP(6) GENERATED ALWAYS AS ROW START, till TIMESTAMP(6) GENERATED ALWAYS AS ROW END, PERIOD FOR SYSTEM_TIME (since, till)) WITH SYSTEM VERSIONING;
INSERT INTO mart.v (id) SELECT id FROM raw.orders;
--# edges
-- P.MART.V.id <- P.RAW.ORDERS.id  IDENTITY
--# diagnostics
-- 1:73 error[syntax-error] Expected: ',' or ')' after column definition, found: ROW
