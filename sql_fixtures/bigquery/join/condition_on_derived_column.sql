-- A join on a computed column counts with the sources behind it.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT u.c FROM p.d.u AS u JOIN (SELECT a + b AS k FROM p.d.t WHERE id > 0) AS d ON d.k = u.id;
--# edges
-- (result)   <- p.d.t.a   JOIN
-- (result)   <- p.d.t.b   JOIN
-- (result)   <- p.d.t.id  FILTER
-- (result)   <- p.d.u.id  JOIN
-- (result).c <- p.d.u.c   IDENTITY
