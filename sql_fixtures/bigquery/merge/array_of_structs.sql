-- History is kept as an array in the row.
--# catalog
CREATE TABLE p.raw.prices (sku STRING, price NUMERIC, day DATE);
CREATE TABLE p.mart.prices (sku STRING, price NUMERIC, history ARRAY<STRUCT<price NUMERIC, day DATE>>);
--# job
MERGE p.mart.prices AS t USING p.raw.prices AS s ON t.sku = s.sku
WHEN MATCHED AND t.price IS DISTINCT FROM s.price THEN
  UPDATE SET price = s.price, history = ARRAY_CONCAT(t.history, [STRUCT(s.price AS price, s.day AS day)])
WHEN NOT MATCHED THEN
  INSERT (sku, price, history) VALUES (s.sku, s.price, [STRUCT(s.price, s.day)]);
--# edges
-- p.mart.prices               <- p.mart.prices.price    FILTER
-- p.mart.prices               <- p.mart.prices.sku      JOIN
-- p.mart.prices               <- p.raw.prices.price     FILTER
-- p.mart.prices               <- p.raw.prices.sku       JOIN
-- p.mart.prices.history       <- p.mart.prices.history  TRANSFORMATION
-- p.mart.prices.history.day   <- p.raw.prices.day       TRANSFORMATION
-- p.mart.prices.history.price <- p.raw.prices.price     TRANSFORMATION
-- p.mart.prices.price         <- p.raw.prices.price     IDENTITY
-- p.mart.prices.sku           <- p.raw.prices.sku       IDENTITY
