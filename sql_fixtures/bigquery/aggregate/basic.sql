-- Aggregates aggregate their arguments, also inside expressions.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT a, SUM(b) AS s, AVG(b) / COUNT(id) AS r, MIN(ts) AS first FROM p.d.t GROUP BY a;
--# edges
-- (result)       <- p.d.t.a   GROUP_BY
-- (result).a     <- p.d.t.a   IDENTITY
-- (result).first <- p.d.t.ts  AGGREGATION
-- (result).r     <- p.d.t.b   AGGREGATION
-- (result).r     <- p.d.t.id  AGGREGATION
-- (result).s     <- p.d.t.b   AGGREGATION
