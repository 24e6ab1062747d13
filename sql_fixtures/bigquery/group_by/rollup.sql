-- ROLLUP, CUBE and GROUPING SETS group by all their members.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT a, b, id, COUNT(*) AS n FROM p.d.t GROUP BY GROUPING SETS (a, ROLLUP (b, id), ());
--# edges
-- (result)    <- p.d.t.a   GROUP_BY
-- (result)    <- p.d.t.b   GROUP_BY
-- (result)    <- p.d.t.id  GROUP_BY
-- (result).a  <- p.d.t.a   IDENTITY
-- (result).b  <- p.d.t.b   IDENTITY
-- (result).id <- p.d.t.id  IDENTITY
