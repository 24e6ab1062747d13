-- A SQL aggregate function aggregates.
--# catalog
CREATE AGGREGATE FUNCTION p.d.ratio(x INT64, y INT64) AS (SUM(x) / SUM(y));
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT id, p.d.ratio(a, b) AS r FROM p.d.t GROUP BY id;
--# edges
-- (result)    <- p.d.t.id  GROUP_BY
-- (result).id <- p.d.t.id  IDENTITY
-- (result).r  <- p.d.t.a   AGGREGATION
-- (result).r  <- p.d.t.b   AGGREGATION
