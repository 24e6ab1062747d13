-- A field of a struct argument keeps its path.
--# catalog
CREATE FUNCTION p.d.x_of(v STRUCT<x INT64, y STRUCT<z INT64>>) AS (v.x);
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT p.d.x_of(s) AS x FROM p.d.t;
--# edges
-- (result).x <- p.d.t.s.x  TRANSFORMATION
