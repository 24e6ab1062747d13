-- An argument that is a scalar subquery reaches the columns that use the parameter.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE FUNCTION p.d.shifted(n INT64) AS SELECT id, c + n AS moved, a FROM p.d.u;
--# job destination=p.d.out
SELECT moved, a FROM p.d.shifted((SELECT MAX(b) FROM p.d.t));
--# edges
-- p.d.out.a     <- p.d.u.a  IDENTITY
-- p.d.out.moved <- p.d.t.b  AGGREGATION
-- p.d.out.moved <- p.d.u.c  TRANSFORMATION
