-- ARRAY(SELECT AS STRUCT …) keeps the parts apart on the target's side.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT ARRAY(SELECT AS STRUCT c AS m, a AS n FROM p.d.u) AS pairs FROM p.d.t;
--# edges
-- (result).pairs.m <- p.d.u.c  TRANSFORMATION
-- (result).pairs.n <- p.d.u.a  TRANSFORMATION
