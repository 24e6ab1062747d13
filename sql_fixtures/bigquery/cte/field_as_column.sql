-- Trap 3: a field that a CTE selects is a column of the CTE.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
WITH c AS (SELECT s.x, a FROM p.d.t) SELECT x FROM c;
--# edges
-- (result).x <- p.d.t.s.x  IDENTITY
