-- An inner column hides the outer one; the outer is reached through its alias only.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT t.id FROM p.d.t AS t WHERE EXISTS (SELECT 1 FROM p.d.u AS u WHERE a = t.a AND id = t.id AND b > c);
--# edges
-- (result)    <- p.d.t.a   FILTER
-- (result)    <- p.d.t.b   FILTER
-- (result)    <- p.d.t.id  FILTER
-- (result)    <- p.d.u.a   FILTER
-- (result)    <- p.d.u.c   FILTER
-- (result)    <- p.d.u.id  FILTER
-- (result).id <- p.d.t.id  IDENTITY
