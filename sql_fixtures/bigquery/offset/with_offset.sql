-- The offset of an element comes from the array itself.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT i.sku, o FROM p.d.t, UNNEST(items) AS i WITH OFFSET AS o WHERE o < 3;
--# edges
-- (result)     <- p.d.t.items      FILTER
-- (result).o   <- p.d.t.items      TRANSFORMATION
-- (result).sku <- p.d.t.items.sku  IDENTITY
