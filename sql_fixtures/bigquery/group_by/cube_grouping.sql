-- GROUPING tells of a key: no value of it reaches the result.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT a, GROUPING(a) AS total_row, SUM(b) AS s FROM p.d.t GROUP BY CUBE (a);
--# edges
-- (result)           <- p.d.t.a  GROUP_BY
-- (result).a         <- p.d.t.a  IDENTITY
-- (result).s         <- p.d.t.b  AGGREGATION
-- (result).total_row <- p.d.t.a  AGGREGATION
