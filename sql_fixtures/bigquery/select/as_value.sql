-- SELECT AS VALUE makes rows of the value itself.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT x, y.z FROM (SELECT AS VALUE s FROM p.d.t);
--# edges
-- (result).x <- p.d.t.s.x    IDENTITY
-- (result).z <- p.d.t.s.y.z  IDENTITY
