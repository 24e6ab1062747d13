-- Rows are found by a subquery with a WITH of its own.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
DELETE FROM p.d.t WHERE id IN (WITH old AS (SELECT id, c FROM p.d.u WHERE a = 0) SELECT id FROM old WHERE c > 10);
--# edges
-- p.d.t <- p.d.t.id  FILTER
-- p.d.t <- p.d.u.a   FILTER
-- p.d.t <- p.d.u.c   FILTER
-- p.d.t <- p.d.u.id  FILTER
