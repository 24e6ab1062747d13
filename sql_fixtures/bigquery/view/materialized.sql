-- A materialized view is a relation like any other.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE MATERIALIZED VIEW p.d.mv PARTITION BY day CLUSTER BY a OPTIONS (enable_refresh = true) AS
SELECT DATE(ts) AS day, a, SUM(b) AS total FROM p.d.t GROUP BY day, a;
--# edges
-- p.d.mv       <- p.d.t.a   GROUP_BY
-- p.d.mv       <- p.d.t.ts  GROUP_BY
-- p.d.mv.a     <- p.d.t.a   IDENTITY
-- p.d.mv.day   <- p.d.t.ts  TRANSFORMATION
-- p.d.mv.total <- p.d.t.b   AGGREGATION
