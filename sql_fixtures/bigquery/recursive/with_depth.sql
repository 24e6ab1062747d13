-- WITH DEPTH adds a column without sources.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
WITH RECURSIVE r AS (
  SELECT a FROM p.d.t UNION ALL SELECT a + 1 FROM r WHERE a < 10
) WITH DEPTH AS level
SELECT a, level FROM r;
--# edges
-- (result)   <- p.d.t.a  FILTER
-- (result).a <- p.d.t.a  TRANSFORMATION
