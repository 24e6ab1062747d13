-- The declared type names the fields of what the query constructs.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE TABLE p.d.out (k INT64, pair STRUCT<m INT64, n INT64>) AS SELECT id, STRUCT(a, b) FROM p.d.t;
--# edges
-- p.d.out.k      <- p.d.t.id  IDENTITY
-- p.d.out.pair.m <- p.d.t.a   IDENTITY
-- p.d.out.pair.n <- p.d.t.b   IDENTITY
