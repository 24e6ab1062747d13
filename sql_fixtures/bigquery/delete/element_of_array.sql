-- An array of the row decides.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
DELETE FROM p.d.t WHERE EXISTS (SELECT 1 FROM UNNEST(items) AS i WHERE i.sku = 'gone' AND i.qty > t.a);
--# edges
-- p.d.t <- p.d.t.a          FILTER
-- p.d.t <- p.d.t.items.qty  FILTER
-- p.d.t <- p.d.t.items.sku  FILTER
