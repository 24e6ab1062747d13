-- A window over an aggregate.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT a, RANK() OVER (ORDER BY SUM(b) DESC) AS r FROM p.d.t GROUP BY a;
--# edges
-- (result)   <- p.d.t.a  GROUP_BY
-- (result).a <- p.d.t.a  IDENTITY
-- (result).r <- p.d.t.b  WINDOW
