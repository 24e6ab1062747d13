-- CAST to the standard's own types changes the value.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT CAST(amount AS DOUBLE PRECISION) AS d, CAST(id AS CHARACTER VARYING(10)) AS s, CAST(day AS TIMESTAMP(3) WITH TIME ZONE) AS t, CAST(status AS CHARACTER LARGE OBJECT) AS n, CAST(NULL AS INTEGER) AS z FROM raw.orders;
--# edges
-- (result).d <- P.RAW.ORDERS.amount  TRANSFORMATION
-- (result).n <- P.RAW.ORDERS.status  TRANSFORMATION
-- (result).s <- P.RAW.ORDERS.id      TRANSFORMATION
-- (result).t <- P.RAW.ORDERS.day     TRANSFORMATION
