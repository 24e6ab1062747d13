-- ON FALSE: everything is replaced, in one statement.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.mart.daily (day DATE, total INT64);
--# job
MERGE p.mart.daily AS d
USING (SELECT DATE(ts) AS day, SUM(b) AS total FROM p.d.t GROUP BY day) AS s
ON FALSE
WHEN NOT MATCHED BY SOURCE AND day >= '2026-01-01' THEN DELETE
WHEN NOT MATCHED THEN INSERT (day, total) VALUES (day, total);
--# edges
-- p.mart.daily       <- p.d.t.ts          GROUP_BY
-- p.mart.daily       <- p.mart.daily.day  FILTER
-- p.mart.daily.day   <- p.d.t.ts          TRANSFORMATION
-- p.mart.daily.total <- p.d.t.b           AGGREGATION
