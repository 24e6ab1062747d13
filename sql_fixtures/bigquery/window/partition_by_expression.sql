-- Conditions inside PARTITION BY are window sources, too.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT RANK() OVER (PARTITION BY CASE WHEN a > 0 THEN id ELSE b END ORDER BY s.y.z DESC NULLS LAST) AS r, NTILE(4) OVER (ORDER BY ARRAY_LENGTH(items)) AS q FROM p.d.t;
--# edges
-- (result).q <- p.d.t.items  WINDOW
-- (result).r <- p.d.t.a      WINDOW
-- (result).r <- p.d.t.b      WINDOW
-- (result).r <- p.d.t.id     WINDOW
-- (result).r <- p.d.t.s.y.z  WINDOW
