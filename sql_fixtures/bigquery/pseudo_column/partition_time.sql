-- _PARTITIONTIME can be named where the catalog does not list it.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT a, DATE(_PARTITIONTIME) AS day FROM p.d.t WHERE _PARTITIONDATE = '2026-09-05';
--# edges
-- (result)     <- p.d.t._PARTITIONDATE  FILTER
-- (result).a   <- p.d.t.a               IDENTITY
-- (result).day <- p.d.t._PARTITIONTIME  TRANSFORMATION
