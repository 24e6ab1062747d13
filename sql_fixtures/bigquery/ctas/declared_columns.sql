-- The target's columns are the declared ones, by position.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE TABLE p.d.out (k INT64 NOT NULL, v STRING) AS SELECT id, CAST(a AS STRING) FROM p.d.t;
--# edges
-- p.d.out.k <- p.d.t.id  IDENTITY
-- p.d.out.v <- p.d.t.a   TRANSFORMATION
