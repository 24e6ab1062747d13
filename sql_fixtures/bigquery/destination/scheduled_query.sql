-- openmetadata#32438: the sink of a SELECT is its destination table.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job destination=p.mart.daily
SELECT DATE(ts) AS day, SUM(b) AS total FROM p.d.t WHERE DATE(ts) = @run_date GROUP BY day;
--# edges
-- p.mart.daily       <- p.d.t.ts  FILTER
-- p.mart.daily       <- p.d.t.ts  GROUP_BY
-- p.mart.daily.day   <- p.d.t.ts  TRANSFORMATION
-- p.mart.daily.total <- p.d.t.b   AGGREGATION
