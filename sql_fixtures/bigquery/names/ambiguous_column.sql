-- A column that several known relations have is ambiguous: all are given.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT a FROM p.d.t, p.d.u;
--# edges
-- (result).a <- p.d.t.a  IDENTITY ambiguous
-- (result).a <- p.d.u.a  IDENTITY ambiguous
--# diagnostics
-- 1:8 warning[ambiguous-column] column a exists in several tables of this FROM clause; qualify it
