-- INTO stores the row's columns in variables.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.out (v INT64, w INT64);
--# job
DECLARE lo, hi INT64;
EXECUTE IMMEDIATE 'SELECT MIN(a), MAX(b) FROM p.d.t WHERE id > 0' INTO lo, hi;
INSERT INTO p.d.out VALUES (hi, lo);
--# edges
-- (result)     <- p.d.t.id  FILTER
-- (result).f0_ <- p.d.t.a   AGGREGATION
-- (result).f1_ <- p.d.t.b   AGGREGATION
-- p.d.out.v    <- p.d.t.b   AGGREGATION
-- p.d.out.w    <- p.d.t.a   AGGREGATION
