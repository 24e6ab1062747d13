-- Trap 12: UPDATE … FROM; the join stands in WHERE.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
UPDATE p.d.u AS u SET c = t.b FROM p.d.t AS t WHERE t.id = u.id;
--# edges
-- p.d.u   <- p.d.t.id  FILTER
-- p.d.u   <- p.d.u.id  FILTER
-- p.d.u.c <- p.d.t.b   IDENTITY
