-- QUALIFY names a windowed alias; grouping, HAVING and QUALIFY all together.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT id, SUM(b) AS total, RANK() OVER (ORDER BY SUM(b) DESC) AS place
FROM p.d.t WHERE ts IS NOT NULL GROUP BY id HAVING COUNT(a) > 1 QUALIFY place <= 3;
--# edges
-- (result)       <- p.d.t.a   FILTER
-- (result)       <- p.d.t.b   FILTER
-- (result)       <- p.d.t.id  GROUP_BY
-- (result)       <- p.d.t.ts  FILTER
-- (result).id    <- p.d.t.id  IDENTITY
-- (result).place <- p.d.t.b   WINDOW
-- (result).total <- p.d.t.b   AGGREGATION
