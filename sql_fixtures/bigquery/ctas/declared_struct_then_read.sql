-- The declared type is what later statements of the script know.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE TABLE p.d.x (k INT64, v STRUCT<m INT64, n INT64>) AS SELECT id, STRUCT(a, b) FROM p.d.t;
CREATE TABLE p.d.y AS SELECT v.n, v.m FROM p.d.x;
--# edges
-- p.d.x.k   <- p.d.t.id   IDENTITY
-- p.d.x.v.m <- p.d.t.a    IDENTITY
-- p.d.x.v.n <- p.d.t.b    IDENTITY
-- p.d.y.m   <- p.d.x.v.m  IDENTITY
-- p.d.y.n   <- p.d.x.v.n  IDENTITY
