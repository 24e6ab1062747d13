-- toolkit#27, sqllineage#276, sqlglot#7694: filters, joins, grouping and order are wanted, once per target; datahub#17594: as kinds of their own, so that they can be left out.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TABLE p.d.out AS
SELECT t.id, SUM(u.c) AS c
FROM p.d.t AS t JOIN p.d.u AS u ON t.id = u.id AND u.a > 3
WHERE t.ts > '2026-01-01'
GROUP BY t.id, t.s.x
HAVING MAX(t.b) > 1
ORDER BY MIN(t.a);
--# edges
-- p.d.out    <- p.d.t.a    SORT
-- p.d.out    <- p.d.t.b    FILTER
-- p.d.out    <- p.d.t.id   GROUP_BY
-- p.d.out    <- p.d.t.id   JOIN
-- p.d.out    <- p.d.t.s.x  GROUP_BY
-- p.d.out    <- p.d.t.ts   FILTER
-- p.d.out    <- p.d.u.a    JOIN
-- p.d.out    <- p.d.u.id   JOIN
-- p.d.out.c  <- p.d.u.c    AGGREGATION
-- p.d.out.id <- p.d.t.id   IDENTITY
