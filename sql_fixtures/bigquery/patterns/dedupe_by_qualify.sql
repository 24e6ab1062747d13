-- The newest version by QUALIFY, with a hash of all columns.
--# catalog
CREATE TABLE p.raw.products (sku STRING, name STRING, price NUMERIC, loaded_at TIMESTAMP, op STRING);
--# job
CREATE OR REPLACE TABLE p.mart.products AS
SELECT * EXCEPT (op, loaded_at), FARM_FINGERPRINT(TO_JSON_STRING(STRUCT(name, price))) AS row_hash
FROM p.raw.products
WHERE TRUE
QUALIFY ROW_NUMBER() OVER (PARTITION BY sku ORDER BY loaded_at DESC, op DESC) = 1 AND op <> 'D';
--# edges
-- p.mart.products          <- p.raw.products.loaded_at  FILTER
-- p.mart.products          <- p.raw.products.op         FILTER
-- p.mart.products          <- p.raw.products.sku        FILTER
-- p.mart.products.name     <- p.raw.products.name       IDENTITY
-- p.mart.products.price    <- p.raw.products.price      IDENTITY
-- p.mart.products.row_hash <- p.raw.products.name       TRANSFORMATION masking
-- p.mart.products.row_hash <- p.raw.products.price      TRANSFORMATION masking
-- p.mart.products.sku      <- p.raw.products.sku        IDENTITY
