-- A subquery in ON joins with all that it reads.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.w (id INT64, v1 INT64);
--# job
SELECT t.b FROM p.d.t AS t JOIN p.d.u AS u ON t.id = u.id AND EXISTS (SELECT 1 FROM p.d.w AS w WHERE w.id = u.c);
--# edges
-- (result)   <- p.d.t.id  JOIN
-- (result)   <- p.d.u.c   FILTER
-- (result)   <- p.d.u.c   JOIN
-- (result)   <- p.d.u.id  JOIN
-- (result)   <- p.d.w.id  FILTER
-- (result)   <- p.d.w.id  JOIN
-- (result).b <- p.d.t.b   IDENTITY
