-- A CTE of values: SELECT AS VALUE of a struct and of a scalar.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
WITH st AS (SELECT AS VALUE s FROM p.d.t), n AS (SELECT AS VALUE a FROM p.d.t WHERE b > 0)
SELECT st.y.z, x, n + 1 AS m FROM st, n;
--# edges
-- (result)   <- p.d.t.b      FILTER
-- (result).m <- p.d.t.a      TRANSFORMATION
-- (result).x <- p.d.t.s.x    IDENTITY
-- (result).z <- p.d.t.s.y.z  IDENTITY
