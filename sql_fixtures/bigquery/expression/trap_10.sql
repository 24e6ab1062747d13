-- Trap 10: arithmetic of a timestamp and an interval.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT ts - INTERVAL '90' DAY AS v, ts + INTERVAL a HOUR AS w, TIMESTAMP_SUB(ts, INTERVAL b + id MINUTE) AS x FROM p.d.t;
--# edges
-- (result).v <- p.d.t.ts  TRANSFORMATION
-- (result).w <- p.d.t.a   TRANSFORMATION
-- (result).w <- p.d.t.ts  TRANSFORMATION
-- (result).x <- p.d.t.b   TRANSFORMATION
-- (result).x <- p.d.t.id  TRANSFORMATION
-- (result).x <- p.d.t.ts  TRANSFORMATION
