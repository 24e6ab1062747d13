-- Literals, parameters and CURRENT_DATE have no source; the table is still read.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT 1 AS one, 'x' AS text, @param AS param, CURRENT_DATE() AS today FROM p.d.t;
--# edges
