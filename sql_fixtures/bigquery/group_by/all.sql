-- GROUP BY ALL groups by everything that is not aggregated.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT a, DATE(ts) AS day, SUM(b) AS total FROM p.d.t GROUP BY ALL;
--# edges
-- (result)       <- p.d.t.a   GROUP_BY
-- (result)       <- p.d.t.ts  GROUP_BY
-- (result).a     <- p.d.t.a   IDENTITY
-- (result).day   <- p.d.t.ts  TRANSFORMATION
-- (result).total <- p.d.t.b   AGGREGATION
