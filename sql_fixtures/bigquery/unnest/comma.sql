-- Trap 4: an element's field continues the path of the array.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT i.sku FROM p.d.t, UNNEST(items) AS i;
--# edges
-- (result).sku <- p.d.t.items.sku  IDENTITY
