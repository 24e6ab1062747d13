-- A subquery in WHERE filters with its output and its own filter.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT a FROM p.d.t WHERE b > (SELECT AVG(c) FROM p.d.u WHERE u.id > 0);
--# edges
-- (result)   <- p.d.t.b   FILTER
-- (result)   <- p.d.u.c   FILTER
-- (result)   <- p.d.u.id  FILTER
-- (result).a <- p.d.t.a   IDENTITY
