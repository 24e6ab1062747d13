-- Access by position transforms or keeps nothing but the array's path.
--# catalog
CREATE TABLE p.d.t (tags ARRAY<STRING>, n INT64, items ARRAY<STRUCT<sku STRING, qty INT64>>);
--# job
SELECT tags[OFFSET(0)] AS first, tags[SAFE_ORDINAL(n)] AS nth, items[0].sku AS sku FROM p.d.t;
--# edges
-- (result).first <- p.d.t.tags       TRANSFORMATION
-- (result).nth   <- p.d.t.n          TRANSFORMATION
-- (result).nth   <- p.d.t.tags       TRANSFORMATION
-- (result).sku   <- p.d.t.items.sku  TRANSFORMATION
