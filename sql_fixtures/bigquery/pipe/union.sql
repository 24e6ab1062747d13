-- Set operations take further queries in parentheses.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
FROM p.d.u |> SELECT a, c |> UNION ALL (SELECT b, id FROM p.d.t), (SELECT a, a FROM p.d.t);
--# edges
-- (result).a <- p.d.t.a   IDENTITY
-- (result).a <- p.d.t.b   IDENTITY
-- (result).a <- p.d.u.a   IDENTITY
-- (result).c <- p.d.t.a   IDENTITY
-- (result).c <- p.d.t.id  IDENTITY
-- (result).c <- p.d.u.c   IDENTITY
