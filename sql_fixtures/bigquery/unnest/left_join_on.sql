-- A LEFT JOIN with UNNEST and its condition.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT id, i.qty FROM p.d.t AS t LEFT JOIN UNNEST(t.items) AS i ON i.sku = 'x';
--# edges
-- (result)     <- p.d.t.items.sku  JOIN
-- (result).id  <- p.d.t.id         IDENTITY
-- (result).qty <- p.d.t.items.qty  IDENTITY
