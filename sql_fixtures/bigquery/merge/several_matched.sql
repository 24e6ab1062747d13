-- The first clause whose condition holds wins; all of them count.
--# catalog
CREATE TABLE p.raw.stock (sku STRING, delta INT64, kind STRING);
CREATE TABLE p.mart.stock (sku STRING, quantity INT64, note STRING);
--# job
MERGE p.mart.stock T USING p.raw.stock S ON T.sku = S.sku
WHEN MATCHED AND S.kind = 'reset' THEN UPDATE SET quantity = S.delta
WHEN MATCHED AND S.kind = 'remove' THEN DELETE
WHEN MATCHED AND T.quantity + S.delta < 0 THEN UPDATE SET quantity = 0, note = CONCAT('negative: ', CAST(T.quantity AS STRING))
WHEN MATCHED THEN UPDATE SET quantity = T.quantity + S.delta
WHEN NOT MATCHED AND S.delta > 0 THEN INSERT (sku, quantity) VALUES (S.sku, S.delta);
--# edges
-- p.mart.stock          <- p.mart.stock.quantity  FILTER
-- p.mart.stock          <- p.mart.stock.sku       JOIN
-- p.mart.stock          <- p.raw.stock.delta      FILTER
-- p.mart.stock          <- p.raw.stock.kind       FILTER
-- p.mart.stock          <- p.raw.stock.sku        JOIN
-- p.mart.stock.note     <- p.mart.stock.quantity  TRANSFORMATION
-- p.mart.stock.quantity <- p.mart.stock.quantity  TRANSFORMATION
-- p.mart.stock.quantity <- p.raw.stock.delta      TRANSFORMATION
-- p.mart.stock.sku      <- p.raw.stock.sku        IDENTITY
