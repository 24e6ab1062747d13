-- sqllineage#630: a star over a CTE gives the CTE's columns.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
WITH f AS (SELECT a, b AS c FROM p.d.t) SELECT * FROM f;
--# edges
-- (result).a <- p.d.t.a  IDENTITY
-- (result).c <- p.d.t.b  IDENTITY
