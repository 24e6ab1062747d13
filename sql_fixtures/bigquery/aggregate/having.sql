-- HAVING filters with the sources of its aggregates.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT a FROM p.d.t GROUP BY a HAVING SUM(b) > 10;
--# edges
-- (result)   <- p.d.t.a  GROUP_BY
-- (result)   <- p.d.t.b  FILTER
-- (result).a <- p.d.t.a  IDENTITY
