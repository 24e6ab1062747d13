-- Trap 5: a subquery over an array of the outer row.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT (SELECT SUM(qty) FROM UNNEST(items)) AS q FROM p.d.t;
--# edges
-- (result).q <- p.d.t.items.qty  AGGREGATION
