-- A derived table is resolved through.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT q.total / 2 AS half FROM (SELECT SUM(b) AS total FROM p.d.t GROUP BY a) AS q;
--# edges
-- (result)      <- p.d.t.a  GROUP_BY
-- (result).half <- p.d.t.b  AGGREGATION
