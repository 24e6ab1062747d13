-- Everything that reads a temp table reads what is below it.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TEMP TABLE x AS SELECT id, a FROM p.d.t WHERE b > 0;
EXPORT DATA OPTIONS (uri = 'gs://b/x/*', format = 'JSON') AS SELECT a FROM x;
DELETE FROM p.d.u WHERE id IN (SELECT id FROM x);
UPDATE p.d.u SET c = x.a FROM x WHERE x.id = u.id;
--# edges
-- gs://b/x/*   <- p.d.t.b   FILTER
-- gs://b/x/*.a <- p.d.t.a   IDENTITY
-- p.d.u        <- p.d.t.b   FILTER
-- p.d.u        <- p.d.t.id  FILTER
-- p.d.u        <- p.d.u.id  FILTER
-- p.d.u.c      <- p.d.t.a   IDENTITY
