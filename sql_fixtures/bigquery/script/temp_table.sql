-- datahub#7102: a temp table is resolved through and is no source.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE TEMP TABLE tmp AS SELECT id AS k, b * 2 AS v FROM p.d.t WHERE a > 0;
CREATE TABLE p.d.out AS SELECT k, v FROM tmp;
--# edges
-- p.d.out   <- p.d.t.a   FILTER
-- p.d.out.k <- p.d.t.id  IDENTITY
-- p.d.out.v <- p.d.t.b   TRANSFORMATION
