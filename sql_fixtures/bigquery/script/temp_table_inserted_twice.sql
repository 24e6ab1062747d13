-- A temp table is what was written into it, and what an UPDATE changed.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TEMP TABLE acc (k INT64, v INT64);
INSERT INTO acc SELECT id, b FROM p.d.t;
INSERT INTO acc (v, k) SELECT c, id FROM p.d.u;
UPDATE acc SET v = v + k WHERE TRUE;
CREATE TABLE p.d.out AS SELECT k, v FROM acc;
--# edges
-- p.d.out.k <- p.d.t.id  IDENTITY
-- p.d.out.k <- p.d.u.id  IDENTITY
-- p.d.out.v <- p.d.t.b   TRANSFORMATION
-- p.d.out.v <- p.d.t.id  TRANSFORMATION
-- p.d.out.v <- p.d.u.c   TRANSFORMATION
-- p.d.out.v <- p.d.u.id  TRANSFORMATION
