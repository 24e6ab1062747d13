-- A function that returns a struct keeps its fields apart.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE FUNCTION p.d.split(v INT64, w INT64) RETURNS STRUCT<whole INT64, rest INT64> AS (STRUCT(DIV(v, w), MOD(v, 10)));
--# job
CREATE TABLE p.d.out AS SELECT p.d.split(a, b).rest AS rest, p.d.split(a, b).whole AS whole, p.d.split(id, b) AS both FROM p.d.t;
--# edges
-- p.d.out.both.rest  <- p.d.t.id  TRANSFORMATION
-- p.d.out.both.whole <- p.d.t.b   TRANSFORMATION
-- p.d.out.both.whole <- p.d.t.id  TRANSFORMATION
-- p.d.out.rest       <- p.d.t.a   TRANSFORMATION
-- p.d.out.whole      <- p.d.t.a   TRANSFORMATION
-- p.d.out.whole      <- p.d.t.b   TRANSFORMATION
