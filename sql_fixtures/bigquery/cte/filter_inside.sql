-- A filter inside a CTE influences the target's rows.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
WITH x AS (SELECT a FROM p.d.t WHERE b > 0) SELECT a FROM x;
--# edges
-- (result)   <- p.d.t.b  FILTER
-- (result).a <- p.d.t.a  IDENTITY
