-- APPROX_TOP_COUNT's value is the argument; its count comes from it too.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT APPROX_TOP_COUNT(s.x, 3)[OFFSET(0)].value AS v, APPROX_TOP_COUNT(s.x, 3)[OFFSET(0)].count AS n, APPROX_TOP_SUM(a, b, 2) AS tops FROM p.d.t;
--# edges
-- (result).n          <- p.d.t.s.x  AGGREGATION
-- (result).tops.sum   <- p.d.t.b    AGGREGATION
-- (result).tops.value <- p.d.t.a    AGGREGATION
-- (result).v          <- p.d.t.s.x  AGGREGATION
