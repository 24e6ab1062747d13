-- SELECT AS STRUCT in a subquery keeps its fields apart.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT v.n FROM (SELECT AS STRUCT a AS m, b AS n FROM p.d.t) AS v;
--# edges
-- (result).n <- p.d.t.b  IDENTITY
