-- DISTINCT is no grouping: it adds nothing.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT DISTINCT a, b FROM p.d.t;
--# edges
-- (result).a <- p.d.t.a  IDENTITY
-- (result).b <- p.d.t.b  IDENTITY
