-- A CTE hides a table of its name, without regard to case.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
WITH T1 AS (SELECT a AS k FROM p.d.t) SELECT k FROM t1;
--# edges
-- (result).k <- p.d.t.a  IDENTITY
