-- A column list renames by position.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE VIEW p.d.v (first, second OPTIONS (description = 'b')) AS SELECT a, b FROM p.d.t;
--# edges
-- p.d.v.first  <- p.d.t.a  IDENTITY
-- p.d.v.second <- p.d.t.b  IDENTITY
