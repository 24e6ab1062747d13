-- The fixpoint needs more than one round when columns change places.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
WITH RECURSIVE r AS (
  SELECT a AS x, b AS y, id AS z FROM p.d.t
  UNION ALL
  SELECT y, z, x FROM r
)
SELECT x FROM r;
--# edges
-- (result).x <- p.d.t.a   IDENTITY
-- (result).x <- p.d.t.b   IDENTITY
-- (result).x <- p.d.t.id  IDENTITY
