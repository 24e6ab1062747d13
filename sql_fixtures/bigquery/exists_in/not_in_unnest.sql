-- IN UNNEST reads the array.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT a FROM p.d.t WHERE a NOT IN UNNEST([1, b]) AND 'x' IN (SELECT sku FROM UNNEST(items));
--# edges
-- (result)   <- p.d.t.a          FILTER
-- (result)   <- p.d.t.b          FILTER
-- (result)   <- p.d.t.items.sku  FILTER
-- (result).a <- p.d.t.a          IDENTITY
