-- RETURNS names the fields of what the body constructs; a struct parameter names those of the argument.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE TEMP FUNCTION pair(x INT64, y INT64) RETURNS STRUCT<m INT64, n INT64> AS (STRUCT(x AS p, y AS q));
CREATE TEMP FUNCTION inner_of(v STRUCT<k INT64, l STRUCT<m INT64>>) AS (v.l.m);
CREATE TABLE p.d.out AS
SELECT pair(a, b).n AS n, pair(a, b) AS both, inner_of(s) AS z, inner_of(STRUCT(a, STRUCT(b))) AS w FROM p.d.t;
--# edges
-- p.d.out.both.m <- p.d.t.a      TRANSFORMATION
-- p.d.out.both.n <- p.d.t.b      TRANSFORMATION
-- p.d.out.n      <- p.d.t.b      TRANSFORMATION
-- p.d.out.w      <- p.d.t.b      TRANSFORMATION
-- p.d.out.z      <- p.d.t.s.y.z  TRANSFORMATION
