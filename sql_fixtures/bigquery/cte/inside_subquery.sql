-- sqllineage#476: WITH inside a subquery.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT v FROM (WITH c AS (SELECT b AS v FROM p.d.t) SELECT v FROM c) AS q;
--# edges
-- (result).v <- p.d.t.b  IDENTITY
