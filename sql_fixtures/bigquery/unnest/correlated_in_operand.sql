-- An array subquery as the right side of IN UNNEST.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT id FROM p.d.t AS t WHERE a IN UNNEST(ARRAY(SELECT c FROM p.d.u AS u WHERE u.id = t.id));
--# edges
-- (result)    <- p.d.t.a   FILTER
-- (result)    <- p.d.t.id  FILTER
-- (result)    <- p.d.u.c   FILTER
-- (result)    <- p.d.u.id  FILTER
-- (result).id <- p.d.t.id  IDENTITY
