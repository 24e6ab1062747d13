-- A struct that the recursion rebuilds: each field has its own fixpoint.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
WITH RECURSIVE r AS (
  SELECT 1 AS n, STRUCT(a AS k, b AS v) AS st FROM p.d.t
  UNION ALL
  SELECT r.n + 1, STRUCT(r.st.v, u.c) FROM r, p.d.u AS u WHERE r.n < 5
)
SELECT st.k, st.v, n FROM r;
--# edges
-- (result).k <- p.d.t.a  IDENTITY
-- (result).k <- p.d.t.b  IDENTITY
-- (result).k <- p.d.u.c  IDENTITY
-- (result).v <- p.d.t.b  IDENTITY
-- (result).v <- p.d.u.c  IDENTITY
