-- Set operations match by position and keep the first names.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT a AS x, b AS y FROM p.d.t UNION ALL SELECT id, c FROM p.d.u;
--# edges
-- (result).x <- p.d.t.a   IDENTITY
-- (result).x <- p.d.u.id  IDENTITY
-- (result).y <- p.d.t.b   IDENTITY
-- (result).y <- p.d.u.c   IDENTITY
