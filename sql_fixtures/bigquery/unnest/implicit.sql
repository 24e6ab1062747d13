-- A correlated array can stand in FROM without UNNEST.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT i.sku, q.qty FROM p.d.t AS t, t.items AS i LEFT JOIN t.items AS q;
--# edges
-- (result).qty <- p.d.t.items.qty  IDENTITY
-- (result).sku <- p.d.t.items.sku  IDENTITY
