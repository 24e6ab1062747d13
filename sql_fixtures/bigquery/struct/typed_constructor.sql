-- STRUCT<…>(…) takes the names of its type.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT v.n, v.m FROM (SELECT STRUCT<m INT64, n STRING>(a, CAST(b AS STRING)) AS v FROM p.d.t);
--# edges
-- (result).m <- p.d.t.a  IDENTITY
-- (result).n <- p.d.t.b  TRANSFORMATION
