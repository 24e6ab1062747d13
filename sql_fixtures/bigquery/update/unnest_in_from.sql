-- An array of the target's own row in FROM.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
UPDATE p.d.t SET a = m.best FROM (SELECT id, MAX(i.qty) AS best FROM p.d.t, UNNEST(items) AS i GROUP BY id) AS m WHERE m.id = t.id;
--# edges
-- p.d.t   <- p.d.t.id         FILTER
-- p.d.t   <- p.d.t.id         GROUP_BY
-- p.d.t.a <- p.d.t.items.qty  AGGREGATION
