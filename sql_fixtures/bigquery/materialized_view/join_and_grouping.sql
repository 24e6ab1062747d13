-- A materialized view over a join; its keys group the whole.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE MATERIALIZED VIEW IF NOT EXISTS p.d.mv CLUSTER BY id OPTIONS (enable_refresh = TRUE, refresh_interval_minutes = 30, allow_non_incremental_definition = TRUE)
AS SELECT t.id, ANY_VALUE(u.c) AS c, APPROX_COUNT_DISTINCT(t.a) AS n, ARRAY_AGG(t.b) AS bs
FROM p.d.t AS t INNER JOIN p.d.u AS u ON t.id = u.id WHERE t.b IS NOT NULL GROUP BY t.id;
--# edges
-- p.d.mv    <- p.d.t.b   FILTER
-- p.d.mv    <- p.d.t.id  GROUP_BY
-- p.d.mv    <- p.d.t.id  JOIN
-- p.d.mv    <- p.d.u.id  JOIN
-- p.d.mv.bs <- p.d.t.b   AGGREGATION
-- p.d.mv.c  <- p.d.u.c   AGGREGATION
-- p.d.mv.id <- p.d.t.id  IDENTITY
-- p.d.mv.n  <- p.d.t.a   AGGREGATION
