-- airflow#47579: two statements of one script never mix their sources.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE OR REPLACE TABLE p.d.x AS SELECT id, a FROM p.d.t;
CREATE OR REPLACE TABLE p.d.y AS SELECT id, c FROM p.d.u;
--# edges
-- p.d.x.a  <- p.d.t.a   IDENTITY
-- p.d.x.id <- p.d.t.id  IDENTITY
-- p.d.y.c  <- p.d.u.c   IDENTITY
-- p.d.y.id <- p.d.u.id  IDENTITY
