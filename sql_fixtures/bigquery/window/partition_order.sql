-- The argument is aggregated; PARTITION BY and ORDER BY are WINDOW edges of this column only.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT id, SUM(b) OVER (PARTITION BY a ORDER BY ts) AS running FROM p.d.t;
--# edges
-- (result).id      <- p.d.t.id  IDENTITY
-- (result).running <- p.d.t.a   WINDOW
-- (result).running <- p.d.t.b   AGGREGATION
-- (result).running <- p.d.t.ts  WINDOW
