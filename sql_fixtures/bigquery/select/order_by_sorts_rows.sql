-- ORDER BY counts by column, alias and position.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT id, a + b AS total, b FROM p.d.t ORDER BY a DESC, total, 3 NULLS LAST LIMIT 10 OFFSET 5;
--# edges
-- (result)       <- p.d.t.a   SORT
-- (result)       <- p.d.t.b   SORT
-- (result).b     <- p.d.t.b   IDENTITY
-- (result).id    <- p.d.t.id  IDENTITY
-- (result).total <- p.d.t.a   TRANSFORMATION
-- (result).total <- p.d.t.b   TRANSFORMATION
