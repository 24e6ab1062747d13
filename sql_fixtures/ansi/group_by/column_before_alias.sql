-- GROUP BY takes the column of FROM before an alias of that name.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT MAX(status) AS day, COUNT(*) AS n FROM raw.orders GROUP BY day;
--# edges
-- (result)     <- P.RAW.ORDERS.day     GROUP_BY
-- (result).day <- P.RAW.ORDERS.status  AGGREGATION
