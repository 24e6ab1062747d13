-- A scheduled query with its run parameters and a destination that is written in the query's order.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job destination=p.mart.daily
SELECT @run_date AS day, a, COUNT(*) AS n, SUM(IF(ts > @run_time, b, 0)) AS late
FROM p.d.t WHERE DATE(ts) BETWEEN DATE_SUB(@run_date, INTERVAL 7 DAY) AND @run_date GROUP BY a;
--# edges
-- p.mart.daily      <- p.d.t.a   GROUP_BY
-- p.mart.daily      <- p.d.t.ts  FILTER
-- p.mart.daily.a    <- p.d.t.a   IDENTITY
-- p.mart.daily.late <- p.d.t.b   AGGREGATION
-- p.mart.daily.late <- p.d.t.ts  CONDITIONAL
