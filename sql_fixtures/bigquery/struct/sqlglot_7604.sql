-- sqlglot#7604: nested fields as arguments keep their paths.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT LEAST(t.s.x, t.s.y.z) AS v FROM p.d.t AS t;
--# edges
-- (result).v <- p.d.t.s.x    TRANSFORMATION
-- (result).v <- p.d.t.s.y.z  TRANSFORMATION
