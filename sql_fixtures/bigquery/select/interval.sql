-- Rows 10 of the traps: INTERVAL is a literal, its unit no column.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT ts - INTERVAL '90' DAY AS v, TIMESTAMP_ADD(ts, INTERVAL a HOUR) AS w FROM p.d.t;
--# edges
-- (result).v <- p.d.t.ts  TRANSFORMATION
-- (result).w <- p.d.t.a   TRANSFORMATION
-- (result).w <- p.d.t.ts  TRANSFORMATION
