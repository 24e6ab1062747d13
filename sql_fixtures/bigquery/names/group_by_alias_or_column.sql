-- An alias in GROUP BY hides a column of the FROM clause's name.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT DATE(ts) AS ts, COUNT(*) AS n FROM p.d.t GROUP BY ts HAVING n > 1;
--# edges
-- (result)    <- p.d.t.ts  GROUP_BY
-- (result).ts <- p.d.t.ts  TRANSFORMATION
