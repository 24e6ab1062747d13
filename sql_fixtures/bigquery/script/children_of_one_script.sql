-- airflow#69234: the children of one script are jobs of their own: no child has another one's sources.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job parent_job_id=script_1 destination=p.d.x
CREATE OR REPLACE TABLE p.d.x AS SELECT id, a FROM p.d.t;
--# edges
-- p.d.x.a  <- p.d.t.a   IDENTITY
-- p.d.x.id <- p.d.t.id  IDENTITY
--# job parent_job_id=script_1 destination=p.d.y
CREATE OR REPLACE TABLE p.d.y AS SELECT id, c FROM p.d.u;
--# edges
-- p.d.y.c  <- p.d.u.c   IDENTITY
-- p.d.y.id <- p.d.u.id  IDENTITY
