-- The element itself, a struct, is the whole path.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT i FROM p.d.t, UNNEST(items) AS i;
--# edges
-- (result).i <- p.d.t.items  IDENTITY
