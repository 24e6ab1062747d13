-- DELETE has filters only.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
DELETE FROM p.d.t AS t WHERE t.a < 0 OR EXISTS (SELECT 1 FROM p.d.u AS u WHERE u.id = t.id);
--# edges
-- p.d.t <- p.d.t.a   FILTER
-- p.d.t <- p.d.t.id  FILTER
-- p.d.t <- p.d.u.id  FILTER
