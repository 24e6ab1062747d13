-- CREATE TABLE … AS with names of its own, WITH DATA.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
CREATE TABLE mart.daily (d, total) AS (SELECT day, SUM(amount) FROM raw.orders GROUP BY day) WITH DATA;
CREATE TABLE mart.plain AS SELECT id, status AS s FROM raw.orders;
--# edges
-- P.MART.DAILY       <- P.RAW.ORDERS.day     GROUP_BY
-- P.MART.DAILY.d     <- P.RAW.ORDERS.day     IDENTITY
-- P.MART.DAILY.total <- P.RAW.ORDERS.amount  AGGREGATION
-- P.MART.PLAIN.id    <- P.RAW.ORDERS.id      IDENTITY
-- P.MART.PLAIN.s     <- P.RAW.ORDERS.status  IDENTITY
