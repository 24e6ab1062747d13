-- A WITH clause in USING.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
MERGE INTO p.d.u USING (
  WITH base AS (SELECT id, a, b FROM p.d.t WHERE ts IS NOT NULL),
       total AS (SELECT id, MAX(a) AS a, SUM(b) AS b FROM base GROUP BY id)
  SELECT * FROM total
) AS src ON src.id = u.id
WHEN MATCHED THEN UPDATE SET u.a = src.a, u.c = src.b
WHEN NOT MATCHED THEN INSERT ROW;
--# edges
-- p.d.u    <- p.d.t.id  GROUP_BY
-- p.d.u    <- p.d.t.id  JOIN
-- p.d.u    <- p.d.t.ts  FILTER
-- p.d.u    <- p.d.u.id  JOIN
-- p.d.u.a  <- p.d.t.a   AGGREGATION
-- p.d.u.c  <- p.d.t.b   AGGREGATION
-- p.d.u.id <- p.d.t.id  IDENTITY
