-- Functions in windows, HAVING and aggregates: conditions stay conditions.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE TEMP FUNCTION either(x INT64, y INT64) AS (IF(x IS NULL, y, x));
CREATE TABLE p.d.out AS
SELECT id, SUM(either(a, b)) AS s, RANK() OVER (ORDER BY either(id, MAX(b))) AS r
FROM p.d.t GROUP BY id HAVING either(id, 3) > 1;
--# edges
-- p.d.out    <- p.d.t.id  FILTER
-- p.d.out    <- p.d.t.id  GROUP_BY
-- p.d.out.id <- p.d.t.id  IDENTITY
-- p.d.out.r  <- p.d.t.b   WINDOW
-- p.d.out.r  <- p.d.t.id  WINDOW
-- p.d.out.s  <- p.d.t.a   AGGREGATION
-- p.d.out.s  <- p.d.t.a   CONDITIONAL
-- p.d.out.s  <- p.d.t.b   AGGREGATION
