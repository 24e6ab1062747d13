-- LEFT and FULL union by name: missing columns are NULL.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TABLE p.d.x AS SELECT a, b FROM p.d.t LEFT UNION ALL BY NAME SELECT c AS a, 1 AS z FROM p.d.u;
CREATE TABLE p.d.y AS SELECT a, b FROM p.d.t FULL UNION ALL BY NAME SELECT id AS b, c FROM p.d.u;
--# edges
-- p.d.x.a <- p.d.t.a   IDENTITY
-- p.d.x.a <- p.d.u.c   IDENTITY
-- p.d.x.b <- p.d.t.b   IDENTITY
-- p.d.y.a <- p.d.t.a   IDENTITY
-- p.d.y.b <- p.d.t.b   IDENTITY
-- p.d.y.b <- p.d.u.id  IDENTITY
-- p.d.y.c <- p.d.u.c   IDENTITY
