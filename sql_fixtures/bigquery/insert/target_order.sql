-- Without a list it maps by the target's column order.
--# catalog
CREATE TABLE p.d.out (k INT64, l INT64);
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
INSERT p.d.out SELECT a, b FROM p.d.t;
--# edges
-- p.d.out.k <- p.d.t.a  IDENTITY
-- p.d.out.l <- p.d.t.b  IDENTITY
