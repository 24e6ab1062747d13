-- Trap 9: the last part of a path is its range variable.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT t.a FROM p.d.t;
--# edges
-- (result).a <- p.d.t.a  IDENTITY
