-- SET of several variables from one struct: each carries its own field.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.out (lo INT64, hi INT64, n INT64);
--# job
DECLARE lo, hi INT64;
DECLARE n DEFAULT (SELECT COUNT(*) FROM p.d.t);
SET (lo, hi) = (SELECT AS STRUCT MIN(a), MAX(b) FROM p.d.t WHERE id > 0);
INSERT INTO p.d.out VALUES (lo, hi, n);
--# edges
-- (result)   <- p.d.t.id  FILTER
-- p.d.out.hi <- p.d.t.b   AGGREGATION
-- p.d.out.lo <- p.d.t.a   AGGREGATION
