-- Positions in GROUP BY.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT a, b + 1 AS c, COUNT(*) AS n FROM p.d.t GROUP BY 1, 2;
--# edges
-- (result)   <- p.d.t.a  GROUP_BY
-- (result)   <- p.d.t.b  GROUP_BY
-- (result).a <- p.d.t.a  IDENTITY
-- (result).c <- p.d.t.b  TRANSFORMATION
