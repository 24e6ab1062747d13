-- A LATERAL subquery sees the tables before it.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT t.id, l.c FROM p.d.t AS t LEFT JOIN LATERAL (SELECT u.c FROM p.d.u AS u WHERE u.id = t.id) AS l ON TRUE;
--# edges
-- (result)    <- p.d.t.id  FILTER
-- (result)    <- p.d.u.id  FILTER
-- (result).c  <- p.d.u.c   IDENTITY
-- (result).id <- p.d.t.id  IDENTITY
