-- CROSS JOIN joins without a condition.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT t.id, c FROM p.d.t CROSS JOIN p.d.u;
--# edges
-- (result).c  <- p.d.u.c   IDENTITY
-- (result).id <- p.d.t.id  IDENTITY
