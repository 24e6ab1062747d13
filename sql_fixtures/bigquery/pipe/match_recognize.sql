-- MATCH_RECOGNIZE after a pipe.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
FROM p.d.t |> MATCH_RECOGNIZE (
  PARTITION BY id ORDER BY ts
  MEASURES MAX(b) AS top, COUNT(low.a) AS lows
  PATTERN (low+ high)
  DEFINE low AS a < 10, high AS b > 100
) |> SELECT id, top, lows;
--# edges
-- (result)      <- p.d.t.a   FILTER
-- (result)      <- p.d.t.b   FILTER
-- (result)      <- p.d.t.id  GROUP_BY
-- (result)      <- p.d.t.ts  SORT
-- (result).id   <- p.d.t.id  IDENTITY
-- (result).lows <- p.d.t.a   AGGREGATION
-- (result).top  <- p.d.t.b   AGGREGATION
