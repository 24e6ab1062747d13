-- Tuples are compared part by part in IN.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT a FROM p.d.t WHERE (id, b) IN (SELECT AS STRUCT u.id, u.c FROM p.d.u AS u);
--# edges
-- (result)   <- p.d.t.b   FILTER
-- (result)   <- p.d.t.id  FILTER
-- (result)   <- p.d.u.c   FILTER
-- (result)   <- p.d.u.id  FILTER
-- (result).a <- p.d.t.a   IDENTITY
