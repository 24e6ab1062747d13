-- ARRAY(subquery) takes the subquery's column.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT ARRAY(SELECT c FROM p.d.u WHERE u.id = t.id ORDER BY u.a) AS cs FROM p.d.t AS t;
--# edges
-- (result)    <- p.d.t.id  FILTER
-- (result)    <- p.d.u.a   SORT
-- (result)    <- p.d.u.id  FILTER
-- (result).cs <- p.d.u.c   TRANSFORMATION
