-- ORDER BY inside an aggregate is a WINDOW edge of its column.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT STRING_AGG(CAST(a AS STRING), ',' ORDER BY ts LIMIT 3) AS v FROM p.d.t;
--# edges
-- (result).v <- p.d.t.a   AGGREGATION
-- (result).v <- p.d.t.ts  WINDOW
