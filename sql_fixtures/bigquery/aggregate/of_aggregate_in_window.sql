-- A window function over a grouped query: aggregate of an aggregate.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT id, SUM(b) AS total, SUM(SUM(b)) OVER (ORDER BY id) AS running, RATIO.r FROM p.d.t, (SELECT MAX(c) AS r FROM p.d.u) AS RATIO GROUP BY id, RATIO.r;
--# edges
-- (result)         <- p.d.t.id  GROUP_BY
-- (result)         <- p.d.u.c   GROUP_BY
-- (result).id      <- p.d.t.id  IDENTITY
-- (result).r       <- p.d.u.c   AGGREGATION
-- (result).running <- p.d.t.b   AGGREGATION
-- (result).running <- p.d.t.id  WINDOW
-- (result).total   <- p.d.t.b   AGGREGATION
