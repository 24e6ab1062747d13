-- Lines of an order become an array of structs.
--# catalog
CREATE TABLE p.raw.lines (order_id INT64, sku STRING, qty INT64, price NUMERIC);
CREATE TABLE p.mart.orders (order_id INT64, lines ARRAY<STRUCT<sku STRING, amount NUMERIC>>, skus ARRAY<STRING>);
--# job
INSERT INTO p.mart.orders
SELECT
  order_id,
  ARRAY_AGG(STRUCT(sku, qty * price AS amount) ORDER BY price DESC),
  ARRAY_AGG(DISTINCT sku)
FROM p.raw.lines
GROUP BY order_id;
--# edges
-- p.mart.orders              <- p.raw.lines.order_id  GROUP_BY
-- p.mart.orders.lines.amount <- p.raw.lines.price     AGGREGATION
-- p.mart.orders.lines.amount <- p.raw.lines.price     WINDOW
-- p.mart.orders.lines.amount <- p.raw.lines.qty       AGGREGATION
-- p.mart.orders.lines.sku    <- p.raw.lines.price     WINDOW
-- p.mart.orders.lines.sku    <- p.raw.lines.sku       AGGREGATION
-- p.mart.orders.order_id     <- p.raw.lines.order_id  IDENTITY
-- p.mart.orders.skus         <- p.raw.lines.sku       AGGREGATION
