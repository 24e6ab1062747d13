-- Many operators in a row: each sees what the one before it gives.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job destination=p.d.out
FROM p.d.t AS t
|> WHERE ts > '2026-01-01'
|> LEFT JOIN p.d.u AS u ON t.id = u.id
|> EXTEND t.a + u.c AS v, t.s.x AS x
|> SET x = x * 2
|> AGGREGATE SUM(v) AS total, MAX(t.b) AS top GROUP BY x
|> EXTEND RANK() OVER (ORDER BY total DESC) AS place
|> WHERE place <= 10
|> RENAME x AS bucket
|> DROP top
|> ORDER BY place;
--# edges
-- p.d.out        <- p.d.t.a    FILTER
-- p.d.out        <- p.d.t.a    SORT
-- p.d.out        <- p.d.t.id   JOIN
-- p.d.out        <- p.d.t.s.x  GROUP_BY
-- p.d.out        <- p.d.t.ts   FILTER
-- p.d.out        <- p.d.u.c    FILTER
-- p.d.out        <- p.d.u.c    SORT
-- p.d.out        <- p.d.u.id   JOIN
-- p.d.out.bucket <- p.d.t.s.x  TRANSFORMATION
-- p.d.out.place  <- p.d.t.a    WINDOW
-- p.d.out.place  <- p.d.u.c    WINDOW
-- p.d.out.total  <- p.d.t.a    AGGREGATION
-- p.d.out.total  <- p.d.u.c    AGGREGATION
