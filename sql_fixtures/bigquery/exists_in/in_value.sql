-- IN and EXISTS inside a value are conditions of the column.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT id IN (SELECT c FROM p.d.u) AS known, EXISTS (SELECT u.a FROM p.d.u) AS any_u FROM p.d.t;
--# edges
-- (result).any_u <- p.d.u.a   CONDITIONAL
-- (result).known <- p.d.t.id  TRANSFORMATION
-- (result).known <- p.d.u.c   CONDITIONAL
