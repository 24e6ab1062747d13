-- GROUP BY an alias groups by the sources of its expression.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT DATE(ts) AS day, COUNT(*) AS n FROM p.d.t GROUP BY day;
--# edges
-- (result)     <- p.d.t.ts  GROUP_BY
-- (result).day <- p.d.t.ts  TRANSFORMATION
