-- datahub#7102: temp tables on temp tables: filters, joins and windows of all hops arrive.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TEMP TABLE one AS SELECT id, a, b, ts FROM p.d.t WHERE a > 0;
CREATE TEMP TABLE two AS SELECT o.*, u.c FROM one AS o JOIN p.d.u AS u USING (id);
CREATE OR REPLACE TEMP TABLE three AS SELECT *, ROW_NUMBER() OVER (PARTITION BY id ORDER BY ts DESC) AS rn FROM two;
CREATE TABLE p.d.out AS SELECT id, b + c AS v, rn FROM three WHERE rn = 1;
--# edges
-- p.d.out    <- p.d.t.a   FILTER
-- p.d.out    <- p.d.t.id  FILTER
-- p.d.out    <- p.d.t.id  JOIN
-- p.d.out    <- p.d.t.ts  FILTER
-- p.d.out    <- p.d.u.id  JOIN
-- p.d.out.id <- p.d.t.id  IDENTITY
-- p.d.out.rn <- p.d.t.id  WINDOW
-- p.d.out.rn <- p.d.t.ts  WINDOW
-- p.d.out.v  <- p.d.t.b   TRANSFORMATION
-- p.d.out.v  <- p.d.u.c   TRANSFORMATION
