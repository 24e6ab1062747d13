-- sqlglot#6258: a field of a constructed struct depends on its own source alone.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
WITH r AS (SELECT STRUCT(a AS a, b AS b) AS s FROM p.d.t) SELECT s.a AS x FROM r;
--# edges
-- (result).x <- p.d.t.a  IDENTITY
