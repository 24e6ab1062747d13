-- Bitwise operators, shifts and a nested closing of types.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT a & b | ~id ^ 1 AS x, a << 2 >> b AS y, CAST([] AS ARRAY<STRUCT<k ARRAY<INT64>>>) AS z FROM p.d.t;
--# edges
-- (result).x <- p.d.t.a   TRANSFORMATION
-- (result).x <- p.d.t.b   TRANSFORMATION
-- (result).x <- p.d.t.id  TRANSFORMATION
-- (result).y <- p.d.t.a   TRANSFORMATION
-- (result).y <- p.d.t.b   TRANSFORMATION
