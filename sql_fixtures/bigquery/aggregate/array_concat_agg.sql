-- ARRAY_CONCAT_AGG keeps the fields of the elements apart.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE TABLE p.d.out AS SELECT a, i.sku, i.qty FROM (SELECT a, ARRAY_CONCAT_AGG(items ORDER BY ts) AS everything FROM p.d.t GROUP BY a), UNNEST(everything) AS i;
--# edges
-- p.d.out     <- p.d.t.a          GROUP_BY
-- p.d.out.a   <- p.d.t.a          IDENTITY
-- p.d.out.qty <- p.d.t.items.qty  AGGREGATION
-- p.d.out.qty <- p.d.t.ts         WINDOW
-- p.d.out.sku <- p.d.t.items.sku  AGGREGATION
-- p.d.out.sku <- p.d.t.ts         WINDOW
