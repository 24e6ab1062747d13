-- borjavb/bq-lineage-tool#3: analytic functions of every kind in one query.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT
  RANK() OVER (PARTITION BY id ORDER BY ts) AS r,
  PERCENT_RANK() OVER (ORDER BY b) AS pr,
  NTH_VALUE(a, 2) OVER (PARTITION BY id ORDER BY ts) AS second,
  PERCENTILE_DISC(b, 0.9) OVER (PARTITION BY a) AS p90,
  COUNT(DISTINCT a) OVER (PARTITION BY id) AS n,
  a - LAG(a) OVER (PARTITION BY id ORDER BY ts) AS diff
FROM p.d.t;
--# edges
-- (result).diff   <- p.d.t.a   AGGREGATION
-- (result).diff   <- p.d.t.id  WINDOW
-- (result).diff   <- p.d.t.ts  WINDOW
-- (result).n      <- p.d.t.a   AGGREGATION
-- (result).n      <- p.d.t.id  WINDOW
-- (result).p90    <- p.d.t.a   WINDOW
-- (result).p90    <- p.d.t.b   AGGREGATION
-- (result).pr     <- p.d.t.b   WINDOW
-- (result).r      <- p.d.t.id  WINDOW
-- (result).r      <- p.d.t.ts  WINDOW
-- (result).second <- p.d.t.a   AGGREGATION
-- (result).second <- p.d.t.id  WINDOW
-- (result).second <- p.d.t.ts  WINDOW
