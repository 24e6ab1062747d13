-- The same alias inside and outside means two tables.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT x.b, (SELECT MAX(x.c) FROM p.d.u AS x WHERE x.id > 0) AS m FROM p.d.t AS x WHERE x.id IN (SELECT x.a FROM p.d.u AS x);
--# edges
-- (result)   <- p.d.t.id  FILTER
-- (result)   <- p.d.u.a   FILTER
-- (result)   <- p.d.u.id  FILTER
-- (result).b <- p.d.t.b   IDENTITY
-- (result).m <- p.d.u.c   AGGREGATION
