-- A column added to a temp table has what an UPDATE wrote into it.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TEMP TABLE x AS SELECT id, a FROM p.d.t;
ALTER TABLE x ADD COLUMN c INT64;
UPDATE x SET c = u.c + x.a FROM p.d.u AS u WHERE u.id = x.id;
CREATE TABLE p.d.out AS SELECT id, c FROM x;
--# edges
-- p.d.out    <- p.d.t.id  FILTER
-- p.d.out    <- p.d.u.id  FILTER
-- p.d.out.c  <- p.d.t.a   TRANSFORMATION
-- p.d.out.c  <- p.d.u.c   TRANSFORMATION
-- p.d.out.id <- p.d.t.id  IDENTITY
