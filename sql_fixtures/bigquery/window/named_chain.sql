-- A named window that extends another one.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT
  SUM(b) OVER (w_ordered ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS s,
  FIRST_VALUE(a IGNORE NULLS) OVER w_ordered AS f,
  COUNT(*) OVER w AS n
FROM p.d.t
WINDOW w AS (PARTITION BY id), w_ordered AS (w ORDER BY ts);
--# edges
-- (result).f <- p.d.t.a   AGGREGATION
-- (result).f <- p.d.t.id  WINDOW
-- (result).f <- p.d.t.ts  WINDOW
-- (result).n <- p.d.t.id  WINDOW
-- (result).s <- p.d.t.b   AGGREGATION
-- (result).s <- p.d.t.id  WINDOW
-- (result).s <- p.d.t.ts  WINDOW
