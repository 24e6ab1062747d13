-- An array is made of its elements.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT [a, b, 1] AS v, ARRAY<INT64>[id] AS w FROM p.d.t;
--# edges
-- (result).v <- p.d.t.a   TRANSFORMATION
-- (result).v <- p.d.t.b   TRANSFORMATION
-- (result).w <- p.d.t.id  TRANSFORMATION
