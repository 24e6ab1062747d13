-- CREATE TABLE … AS writes the query's columns.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE OR REPLACE TABLE p.d.out PARTITION BY day CLUSTER BY a OPTIONS (description = 'x') AS
SELECT DATE(ts) AS day, a FROM p.d.t;
--# edges
-- p.d.out.a   <- p.d.t.a   IDENTITY
-- p.d.out.day <- p.d.t.ts  TRANSFORMATION
