-- DISTINCT, LIMIT and a separator leave the argument; ORDER BY of the same column is a WINDOW edge beside it.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT STRING_AGG(DISTINCT FORMAT('%d', a), '; ' ORDER BY FORMAT('%d', a) LIMIT 5) AS v, ARRAY_AGG(b IGNORE NULLS ORDER BY ts DESC, id LIMIT 2)[SAFE_OFFSET(1)] AS w FROM p.d.t;
--# edges
-- (result).v <- p.d.t.a   AGGREGATION
-- (result).v <- p.d.t.a   WINDOW
-- (result).w <- p.d.t.b   AGGREGATION
-- (result).w <- p.d.t.id  WINDOW
-- (result).w <- p.d.t.ts  WINDOW
