-- WITH RECURSIVE allows forward references among plain CTEs.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
WITH RECURSIVE x AS (SELECT v FROM y), y AS (SELECT a AS v FROM p.d.t) SELECT v FROM x;
--# edges
-- (result).v <- p.d.t.a  IDENTITY
