-- Rows in a struct in an array: each field keeps its way through two levels.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TABLE p.d.out AS
WITH c AS (SELECT ARRAY_AGG(STRUCT(t AS left_row, u AS right_row)) AS pairs FROM p.d.t AS t JOIN p.d.u AS u USING (id))
SELECT e.left_row.s.y.z, e.right_row.c FROM c, UNNEST(pairs) AS e;
--# edges
-- p.d.out   <- p.d.t.id     JOIN
-- p.d.out   <- p.d.u.id     JOIN
-- p.d.out.c <- p.d.u.c      AGGREGATION
-- p.d.out.z <- p.d.t.s.y.z  AGGREGATION
