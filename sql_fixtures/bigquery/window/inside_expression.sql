-- A window inside an expression, and as a condition.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT b - LAG(b) OVER (ORDER BY ts) AS delta, IF(ROW_NUMBER() OVER (PARTITION BY a ORDER BY ts) = 1, b, NULL) AS first FROM p.d.t;
--# edges
-- (result).delta <- p.d.t.b   AGGREGATION
-- (result).delta <- p.d.t.ts  WINDOW
-- (result).first <- p.d.t.a   CONDITIONAL
-- (result).first <- p.d.t.b   TRANSFORMATION
-- (result).first <- p.d.t.ts  CONDITIONAL
