-- GROUP AND ORDER BY groups and sorts.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
FROM p.d.t |> AGGREGATE COUNT(*) AS n GROUP AND ORDER BY a DESC, DATE(ts) AS day;
--# edges
-- (result)     <- p.d.t.a   GROUP_BY
-- (result)     <- p.d.t.a   SORT
-- (result)     <- p.d.t.ts  GROUP_BY
-- (result)     <- p.d.t.ts  SORT
-- (result).a   <- p.d.t.a   IDENTITY
-- (result).day <- p.d.t.ts  TRANSFORMATION
