-- One field of a scalar subquery that gives a struct.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT (SELECT AS STRUCT MAX(c) AS m, MIN(id) AS n FROM p.d.u).m AS m, (SELECT s FROM p.d.t AS z WHERE z.id = t.id).y.z AS z FROM p.d.t AS t;
--# edges
-- (result)   <- p.d.t.id     FILTER
-- (result).m <- p.d.u.c      AGGREGATION
-- (result).z <- p.d.t.s.y.z  TRANSFORMATION
