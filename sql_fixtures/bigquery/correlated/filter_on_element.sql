-- The filter of such a subquery influences rows.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT (SELECT MAX(i.qty) FROM UNNEST(t.items) AS i WHERE i.sku = 'x') AS q FROM p.d.t AS t;
--# edges
-- (result)   <- p.d.t.items.sku  FILTER
-- (result).q <- p.d.t.items.qty  AGGREGATION
