-- A constructed struct keeps its parts apart on the target's side.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE TABLE p.d.out AS SELECT id, STRUCT(a AS m, b + 1 AS n) AS pair FROM p.d.t;
--# edges
-- p.d.out.id     <- p.d.t.id  IDENTITY
-- p.d.out.pair.m <- p.d.t.a   IDENTITY
-- p.d.out.pair.n <- p.d.t.b   TRANSFORMATION
