-- Named arguments of a function go by name.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE TEMP FUNCTION first_of(x INT64, y INT64) AS (x);
SELECT first_of(y => a, x => b) AS v FROM p.d.t;
--# edges
-- (result).v <- p.d.t.b  TRANSFORMATION
