-- Several variables are set at once: each from the values before.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.out (v INT64, w INT64);
--# job
DECLARE x INT64 DEFAULT (SELECT MAX(a) FROM p.d.t);
DECLARE y INT64 DEFAULT (SELECT MAX(b) FROM p.d.t);
SET (x, y) = (y, x);
INSERT INTO p.d.out VALUES (x, y);
--# edges
-- p.d.out.v <- p.d.t.b  AGGREGATION
-- p.d.out.w <- p.d.t.a  AGGREGATION
