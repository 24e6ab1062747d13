-- WITH OFFSET without a name is called offset.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT offset FROM p.d.t, UNNEST(items) WITH OFFSET ORDER BY offset;
--# edges
-- (result)        <- p.d.t.items  SORT
-- (result).offset <- p.d.t.items  TRANSFORMATION
