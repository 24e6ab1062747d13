-- ON influences rows, from both sides.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT t.a, u.c FROM p.d.t AS t JOIN p.d.u AS u ON t.id = u.id AND u.a > 5;
--# edges
-- (result)   <- p.d.t.id  JOIN
-- (result)   <- p.d.u.a   JOIN
-- (result)   <- p.d.u.id  JOIN
-- (result).a <- p.d.t.a   IDENTITY
-- (result).c <- p.d.u.c   IDENTITY
