-- Trap 6: one field of the first row of an ARRAY_AGG.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT ARRAY_AGG(t ORDER BY ts DESC LIMIT 1)[OFFSET(0)].a FROM p.d.t AS t;
--# edges
-- (result).a <- p.d.t.a   AGGREGATION
-- (result).a <- p.d.t.ts  WINDOW
