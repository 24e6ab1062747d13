-- The new value comes from a grouped subquery.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
UPDATE p.d.u AS u
SET u.c = agg.total, u.a = agg.n
FROM (SELECT id, SUM(b) AS total, COUNT(*) AS n FROM p.d.t WHERE ts > '2026-01-01' GROUP BY id) AS agg
WHERE u.id = agg.id;
--# edges
-- p.d.u   <- p.d.t.id  FILTER
-- p.d.u   <- p.d.t.id  GROUP_BY
-- p.d.u   <- p.d.t.ts  FILTER
-- p.d.u   <- p.d.u.id  FILTER
-- p.d.u.c <- p.d.t.b   AGGREGATION
