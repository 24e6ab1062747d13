-- A struct made into JSON takes all its parts.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT TO_JSON(STRUCT(a, s.x AS x)) AS j FROM p.d.t;
--# edges
-- (result).j <- p.d.t.a    TRANSFORMATION
-- (result).j <- p.d.t.s.x  TRANSFORMATION
