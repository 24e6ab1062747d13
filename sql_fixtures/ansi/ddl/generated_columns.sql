-- A generated column is known to later statements.
-- FIXME: gross is computed from net; no edge says so.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
CREATE TABLE mart.sums (id INTEGER GENERATED ALWAYS AS IDENTITY, net DECIMAL(10, 2), gross DECIMAL(10, 2) GENERATED ALWAYS AS (net * 1.2));
INSERT INTO mart.sums (net) SELECT amount FROM raw.orders;
CREATE VIEW mart.all_sums AS SELECT * FROM mart.sums;
--# edges
-- P.MART.ALL_SUMS.gross <- P.MART.SUMS.gross    IDENTITY
-- P.MART.ALL_SUMS.id    <- P.MART.SUMS.id       IDENTITY
-- P.MART.ALL_SUMS.net   <- P.MART.SUMS.net      IDENTITY
-- P.MART.SUMS.net       <- P.RAW.ORDERS.amount  IDENTITY
