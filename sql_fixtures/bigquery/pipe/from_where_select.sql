-- FROM first, then operators in their order.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
FROM p.d.t |> WHERE a > 0 |> SELECT id, b + 1 AS c;
--# edges
-- (result)    <- p.d.t.a   FILTER
-- (result).c  <- p.d.t.b   TRANSFORMATION
-- (result).id <- p.d.t.id  IDENTITY
