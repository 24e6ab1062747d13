-- IN compares with the subquery's output.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT a FROM p.d.t WHERE id IN (SELECT c FROM p.d.u WHERE a = 1);
--# edges
-- (result)   <- p.d.t.id  FILTER
-- (result)   <- p.d.u.a   FILTER
-- (result)   <- p.d.u.c   FILTER
-- (result).a <- p.d.t.a   IDENTITY
