-- IN over a grouped subquery in a value: the grouping is the statement's alone.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT a IN (SELECT c FROM p.d.u AS u WHERE u.id = t.id GROUP BY c HAVING MAX(u.a) > 1) AS known FROM p.d.t AS t;
--# edges
-- (result)       <- p.d.t.id  FILTER
-- (result)       <- p.d.u.a   FILTER
-- (result)       <- p.d.u.c   GROUP_BY
-- (result)       <- p.d.u.id  FILTER
-- (result).known <- p.d.t.a   TRANSFORMATION
-- (result).known <- p.d.t.id  CONDITIONAL
-- (result).known <- p.d.u.a   CONDITIONAL
-- (result).known <- p.d.u.c   CONDITIONAL
-- (result).known <- p.d.u.id  CONDITIONAL
