-- Rows that the source no longer has are marked and later removed.
--# catalog
CREATE TABLE p.raw.items (sku STRING, name STRING);
CREATE TABLE p.mart.items (sku STRING, name STRING, gone BOOL, gone_since DATE);
--# job
MERGE p.mart.items AS t USING p.raw.items AS s ON t.sku = s.sku
WHEN MATCHED AND t.gone THEN UPDATE SET gone = FALSE, gone_since = NULL, name = s.name
WHEN NOT MATCHED BY SOURCE AND t.gone AND t.gone_since < DATE_SUB(CURRENT_DATE(), INTERVAL 30 DAY) THEN DELETE
WHEN NOT MATCHED BY SOURCE AND NOT t.gone THEN UPDATE SET gone = TRUE, gone_since = CURRENT_DATE()
WHEN NOT MATCHED BY TARGET THEN INSERT (sku, name, gone) VALUES (sku, name, FALSE);
--# edges
-- p.mart.items      <- p.mart.items.gone        FILTER
-- p.mart.items      <- p.mart.items.gone_since  FILTER
-- p.mart.items      <- p.mart.items.sku         JOIN
-- p.mart.items      <- p.raw.items.sku          JOIN
-- p.mart.items.name <- p.raw.items.name         IDENTITY
-- p.mart.items.sku  <- p.raw.items.sku          IDENTITY
