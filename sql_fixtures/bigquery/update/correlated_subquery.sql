-- A subquery for each row that is updated.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
UPDATE p.d.u SET c = (SELECT SUM(t.b) FROM p.d.t AS t WHERE t.id = u.id), a = DEFAULT WHERE EXISTS (SELECT 1 FROM p.d.t WHERE t.id = u.id AND t.a > 0);
--# edges
-- p.d.u   <- p.d.t.a   FILTER
-- p.d.u   <- p.d.t.id  FILTER
-- p.d.u   <- p.d.u.id  FILTER
-- p.d.u.c <- p.d.t.b   AGGREGATION
