-- A variable's default from a query reaches the filter of what uses it.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.ops.state (job STRING, last_run TIMESTAMP);
--# job
DECLARE since TIMESTAMP DEFAULT (SELECT MAX(last_run) FROM p.ops.state WHERE job = 'load');
CREATE OR REPLACE TABLE p.d.fresh AS SELECT id, a FROM p.d.t WHERE ts > since;
--# edges
-- (result)     <- p.ops.state.job       FILTER
-- p.d.fresh    <- p.d.t.ts              FILTER
-- p.d.fresh    <- p.ops.state.last_run  FILTER
-- p.d.fresh.a  <- p.d.t.a               IDENTITY
-- p.d.fresh.id <- p.d.t.id              IDENTITY
