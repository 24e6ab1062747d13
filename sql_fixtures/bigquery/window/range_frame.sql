-- RANGE frames: bounds are constants, the order is UNIX seconds of a column.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT id, AVG(b) OVER (PARTITION BY s.x ORDER BY UNIX_SECONDS(ts) RANGE BETWEEN 3600 PRECEDING AND 1 FOLLOWING) AS hourly FROM p.d.t;
--# edges
-- (result).hourly <- p.d.t.b    AGGREGATION
-- (result).hourly <- p.d.t.s.x  WINDOW
-- (result).hourly <- p.d.t.ts   WINDOW
-- (result).id     <- p.d.t.id   IDENTITY
