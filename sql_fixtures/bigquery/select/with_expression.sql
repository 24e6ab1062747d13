-- WITH(…) names parts of an expression; only what is used counts.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT WITH(x AS a + 1, y AS b, x * 2) AS v FROM p.d.t;
--# edges
-- (result).v <- p.d.t.a  TRANSFORMATION
