-- GROUPING SETS with an empty set, and GROUPING in a condition.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT IF(GROUPING(a) = 1, 'all', CAST(a AS STRING)) AS label, b, COUNT(*) AS n FROM p.d.t GROUP BY GROUPING SETS ((a, b), a, ());
--# edges
-- (result)       <- p.d.t.a  GROUP_BY
-- (result)       <- p.d.t.b  GROUP_BY
-- (result).b     <- p.d.t.b  IDENTITY
-- (result).label <- p.d.t.a  CONDITIONAL
-- (result).label <- p.d.t.a  TRANSFORMATION
