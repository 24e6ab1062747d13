-- Arrays inside arrays.
--# catalog
CREATE TABLE p.d.t (hits ARRAY<STRUCT<page STRING, product ARRAY<STRUCT<sku STRING, custom ARRAY<STRUCT<index INT64, value STRING>>>>>>);
--# job
SELECT h.page, p.sku, c.value FROM p.d.t, UNNEST(hits) AS h, UNNEST(h.product) AS p, UNNEST(p.custom) AS c WHERE c.index = 4;
--# edges
-- (result)       <- p.d.t.hits.product.custom.index  FILTER
-- (result).page  <- p.d.t.hits.page                  IDENTITY
-- (result).sku   <- p.d.t.hits.product.sku           IDENTITY
-- (result).value <- p.d.t.hits.product.custom.value  IDENTITY
