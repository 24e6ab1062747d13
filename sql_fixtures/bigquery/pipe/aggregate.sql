-- Trap 13: AGGREGATE … GROUP BY gives keys, then aggregates.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
FROM p.d.t |> AGGREGATE SUM(b) AS v GROUP BY id;
--# edges
-- (result)    <- p.d.t.id  GROUP_BY
-- (result).id <- p.d.t.id  IDENTITY
-- (result).v  <- p.d.t.b   AGGREGATION
