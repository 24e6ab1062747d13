-- Literals of all kinds have no source.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT id, N'x' AS a, X'0AFF' AS b, DATE '2026-01-01' AS c, TIMESTAMP '2026-01-01 00:00:00+01:00' AS d, 1.5E3 AS e, TRUE AS f, U&'d\0061t' AS g, TIME '10:00:00' AS h FROM raw.orders;
--# edges
-- (result).id <- P.RAW.ORDERS.id  IDENTITY
