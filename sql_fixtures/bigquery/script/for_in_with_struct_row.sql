-- The loop's row is a struct: each field has its own source.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.out (k INT64, v INT64, sku STRING);
--# job
FOR row_ IN (SELECT id, SUM(b) AS total, ANY_VALUE(items)[SAFE_OFFSET(0)].sku AS sku FROM p.d.t WHERE a > 0 GROUP BY id)
DO
  INSERT INTO p.d.out (sku, k, v) VALUES (row_.sku, row_.id, row_.total + 1);
END FOR;
--# edges
-- (result)       <- p.d.t.a          FILTER
-- (result)       <- p.d.t.id         GROUP_BY
-- (result).id    <- p.d.t.id         IDENTITY
-- (result).sku   <- p.d.t.items.sku  AGGREGATION
-- (result).total <- p.d.t.b          AGGREGATION
-- p.d.out.k      <- p.d.t.id         IDENTITY
-- p.d.out.sku    <- p.d.t.items.sku  AGGREGATION
-- p.d.out.v      <- p.d.t.b          AGGREGATION
