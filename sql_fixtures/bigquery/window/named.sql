-- A named window, and one that extends it.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT SUM(b) OVER w AS x, COUNT(b) OVER (w ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS y
FROM p.d.t WINDOW v AS (PARTITION BY a), w AS (v ORDER BY ts);
--# edges
-- (result).x <- p.d.t.a   WINDOW
-- (result).x <- p.d.t.b   AGGREGATION
-- (result).x <- p.d.t.ts  WINDOW
-- (result).y <- p.d.t.a   WINDOW
-- (result).y <- p.d.t.b   AGGREGATION
-- (result).y <- p.d.t.ts  WINDOW
