-- Lambdas under an aggregate and in WHERE: their conditions go where they stand.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT SUM(ARRAY_LENGTH(ARRAY_FILTER(items, e -> e.qty > b))) AS n
FROM p.d.t
WHERE ARRAY_LENGTH(ARRAY_FILTER(items, e -> e.sku = 'x')) > 0;
--# edges
-- (result)   <- p.d.t.items      FILTER
-- (result)   <- p.d.t.items.sku  FILTER
-- (result).n <- p.d.t.b          CONDITIONAL
-- (result).n <- p.d.t.items      AGGREGATION
-- (result).n <- p.d.t.items.qty  CONDITIONAL
