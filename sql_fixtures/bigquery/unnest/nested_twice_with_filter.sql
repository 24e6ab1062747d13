-- Arrays in structs in arrays, with conditions on both levels.
--# catalog
CREATE TABLE p.shop.orders (id INT64, lines ARRAY<STRUCT<sku STRING, taxes ARRAY<STRUCT<code STRING, pct FLOAT64>>>>);
--# job
SELECT o.id, l.sku, SUM(x.pct) AS pct
FROM p.shop.orders AS o, o.lines AS l LEFT JOIN UNNEST(l.taxes) AS x ON x.code = l.sku
WHERE l.sku LIKE 'a%'
GROUP BY ALL;
--# edges
-- (result)     <- p.shop.orders.id                GROUP_BY
-- (result)     <- p.shop.orders.lines.sku         FILTER
-- (result)     <- p.shop.orders.lines.sku         GROUP_BY
-- (result)     <- p.shop.orders.lines.sku         JOIN
-- (result)     <- p.shop.orders.lines.taxes.code  JOIN
-- (result).id  <- p.shop.orders.id                IDENTITY
-- (result).pct <- p.shop.orders.lines.taxes.pct   AGGREGATION
-- (result).sku <- p.shop.orders.lines.sku         IDENTITY
