-- QUALIFY filters with the window's sources.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT id, b FROM p.d.t QUALIFY ROW_NUMBER() OVER (PARTITION BY id ORDER BY ts DESC) = 1;
--# edges
-- (result)    <- p.d.t.id  FILTER
-- (result)    <- p.d.t.ts  FILTER
-- (result).b  <- p.d.t.b   IDENTITY
-- (result).id <- p.d.t.id  IDENTITY
