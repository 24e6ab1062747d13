-- The searched and the simple CASE: conditions choose, results are the value.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT
  CASE WHEN amount > 10 THEN status ELSE 'small' END AS searched,
  CASE status WHEN 'paid' THEN amount WHEN 'open' THEN 0 END AS simple
FROM raw.orders;
--# edges
-- (result).searched <- P.RAW.ORDERS.amount  CONDITIONAL
-- (result).searched <- P.RAW.ORDERS.status  TRANSFORMATION
-- (result).simple   <- P.RAW.ORDERS.amount  TRANSFORMATION
-- (result).simple   <- P.RAW.ORDERS.status  CONDITIONAL
