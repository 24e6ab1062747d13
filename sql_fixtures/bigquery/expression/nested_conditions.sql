-- Conditions within conditions; what both chooses and is stored has both edges.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT CASE WHEN a > 0 THEN IF(b > id, b, 0) WHEN EXTRACT(YEAR FROM ts) = 2026 THEN COALESCE(s.x, NULLIF(s.y.z, id)) ELSE a END AS v FROM p.d.t;
--# edges
-- (result).v <- p.d.t.a      CONDITIONAL
-- (result).v <- p.d.t.a      TRANSFORMATION
-- (result).v <- p.d.t.b      CONDITIONAL
-- (result).v <- p.d.t.b      TRANSFORMATION
-- (result).v <- p.d.t.id     CONDITIONAL
-- (result).v <- p.d.t.s.x    TRANSFORMATION
-- (result).v <- p.d.t.s.y.z  CONDITIONAL
-- (result).v <- p.d.t.s.y.z  TRANSFORMATION
-- (result).v <- p.d.t.ts     CONDITIONAL
