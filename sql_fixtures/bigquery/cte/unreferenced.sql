-- A CTE that nobody reads has no influence.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
WITH unused AS (SELECT c FROM p.d.u WHERE a > 1) SELECT a FROM p.d.t;
--# edges
-- (result).a <- p.d.t.a  IDENTITY
