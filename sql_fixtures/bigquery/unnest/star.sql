-- A star over an unnested array gives the fields of its elements.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT i.*, id FROM p.d.t, UNNEST(items) AS i;
--# edges
-- (result).id  <- p.d.t.id         IDENTITY
-- (result).qty <- p.d.t.items.qty  IDENTITY
-- (result).sku <- p.d.t.items.sku  IDENTITY
