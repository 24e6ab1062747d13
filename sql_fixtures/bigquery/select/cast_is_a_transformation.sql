-- CAST and SAFE_CAST are transformations, never identities.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT CAST(a AS STRING) AS a, SAFE_CAST(b AS FLOAT64) AS b, CAST(ts AS STRING FORMAT 'YYYY-MM' AT TIME ZONE 'UTC') AS month FROM p.d.t;
--# edges
-- (result).a     <- p.d.t.a   TRANSFORMATION
-- (result).b     <- p.d.t.b   TRANSFORMATION
-- (result).month <- p.d.t.ts  TRANSFORMATION
