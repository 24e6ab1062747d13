-- Dropped, created again with another schema, and replaced by a view.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE OR REPLACE TABLE p.d.u AS SELECT id AS k FROM p.d.t;
CREATE TABLE p.d.x AS SELECT * FROM p.d.u;
DROP TABLE p.d.u;
CREATE VIEW p.d.u AS SELECT a AS v FROM p.d.t;
CREATE TABLE p.d.y AS SELECT * FROM p.d.u;
--# edges
-- p.d.u.k <- p.d.t.id  IDENTITY
-- p.d.u.v <- p.d.t.a   IDENTITY
-- p.d.x.k <- p.d.u.k   IDENTITY
-- p.d.y.v <- p.d.u.v   IDENTITY
