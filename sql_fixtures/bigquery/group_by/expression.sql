-- Grouping by an expression that the list repeats.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT DATE(ts), MAX(a) AS m FROM p.d.t GROUP BY DATE(ts);
--# edges
-- (result)     <- p.d.t.ts  GROUP_BY
-- (result).f0_ <- p.d.t.ts  TRANSFORMATION
-- (result).m   <- p.d.t.a   AGGREGATION
