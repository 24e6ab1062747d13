-- A parameter hides nothing outside, and a column of the body's own table hides it.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE FUNCTION p.d.look(a INT64, v INT64) AS ((SELECT MAX(c + v) FROM p.d.u AS u WHERE u.a = a));
--# job destination=p.d.out
SELECT p.d.look(b, id) AS v FROM p.d.t;
--# edges
-- p.d.out   <- p.d.u.a   FILTER
-- p.d.out.v <- p.d.t.id  AGGREGATION
-- p.d.out.v <- p.d.u.c   AGGREGATION
