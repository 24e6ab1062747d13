-- Copies of temp tables are copies of what is below them.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE TEMP TABLE x AS SELECT * FROM p.d.t;
CREATE TABLE p.d.kept COPY x;
CREATE TEMP TABLE y AS SELECT s.x AS v, items FROM x WHERE b > 0;
CREATE TABLE p.d.kept2 COPY y;
--# edges
-- p.d.kept.a      <- p.d.t.a      IDENTITY
-- p.d.kept.b      <- p.d.t.b      IDENTITY
-- p.d.kept.id     <- p.d.t.id     IDENTITY
-- p.d.kept.items  <- p.d.t.items  IDENTITY
-- p.d.kept.s      <- p.d.t.s      IDENTITY
-- p.d.kept.ts     <- p.d.t.ts     IDENTITY
-- p.d.kept2       <- p.d.t.b      FILTER
-- p.d.kept2.items <- p.d.t.items  IDENTITY
-- p.d.kept2.v     <- p.d.t.s.x    IDENTITY
