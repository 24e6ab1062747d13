-- A scalar subquery's output is a transformation; its filter influences rows.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT id, (SELECT MAX(c) FROM p.d.u WHERE a = 3) AS m FROM p.d.t;
--# edges
-- (result)    <- p.d.u.a   FILTER
-- (result).id <- p.d.t.id  IDENTITY
-- (result).m  <- p.d.u.c   AGGREGATION
