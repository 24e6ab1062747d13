-- A sample reads the same columns.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT a FROM p.d.t TABLESAMPLE SYSTEM (10 PERCENT);
--# edges
-- (result).a <- p.d.t.a  IDENTITY
