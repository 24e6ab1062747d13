-- A function named with dataset alone belongs to the job's project; the default dataset serves bare names.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE FUNCTION p.d.one(x INT64, y INT64) AS (y);
--# job default_dataset=p.d destination=p.d.out
SELECT d.one(a, b) AS v, one(id, a) AS w FROM t;
--# edges
-- p.d.out.v <- p.d.t.b  TRANSFORMATION
-- p.d.out.w <- p.d.t.a  TRANSFORMATION
