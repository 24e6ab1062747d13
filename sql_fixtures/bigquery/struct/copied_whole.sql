-- A struct that is copied gives one edge at its path.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE TABLE p.d.out AS SELECT s, s.y AS inner_struct FROM p.d.t;
--# edges
-- p.d.out.inner_struct <- p.d.t.s.y  IDENTITY
-- p.d.out.s            <- p.d.t.s    IDENTITY
