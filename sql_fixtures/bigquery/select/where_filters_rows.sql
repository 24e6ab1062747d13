-- WHERE influences rows: one edge for the whole target, none per column.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT id FROM p.d.t WHERE a > 1 AND NOT b IS NULL;
--# edges
-- (result)    <- p.d.t.a   FILTER
-- (result)    <- p.d.t.b   FILTER
-- (result).id <- p.d.t.id  IDENTITY
