-- A privacy clause changes nothing about the columns.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT WITH DIFFERENTIAL_PRIVACY OPTIONS (epsilon = 1, delta = 0.1, privacy_unit_column = id) a, SUM(b) AS s FROM p.d.t GROUP BY a;
--# edges
-- (result)   <- p.d.t.a  GROUP_BY
-- (result).a <- p.d.t.a  IDENTITY
-- (result).s <- p.d.t.b  AGGREGATION
