-- A temp table that dynamic SQL creates is seen by the rest of the script.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
EXECUTE IMMEDIATE 'CREATE TEMP TABLE big AS SELECT id, b AS v FROM p.d.t WHERE a > 100';
CREATE TABLE p.d.out AS SELECT v FROM big;
--# edges
-- p.d.out   <- p.d.t.a  FILTER
-- p.d.out.v <- p.d.t.b  IDENTITY
