-- PARTITION BY and CLUSTER BY name columns of the result; they are no edges.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE TABLE IF NOT EXISTS p.d.out
PARTITION BY TIMESTAMP_TRUNC(seen, DAY)
CLUSTER BY id, kind
OPTIONS (partition_expiration_days = 30, require_partition_filter = TRUE, labels = [('team', 'x')])
AS SELECT id, ts AS seen, IF(a > b, 'up', 'down') AS kind FROM p.d.t;
--# edges
-- p.d.out.id   <- p.d.t.id  IDENTITY
-- p.d.out.kind <- p.d.t.a   CONDITIONAL
-- p.d.out.kind <- p.d.t.b   CONDITIONAL
-- p.d.out.seen <- p.d.t.ts  IDENTITY
