-- RETURNS TABLE names the fields of a struct column, too.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE TABLE FUNCTION p.d.pairs() RETURNS TABLE<v STRUCT<m INT64, n INT64>> AS SELECT STRUCT(a AS p, b AS q) AS v FROM p.d.t;
CREATE TABLE p.d.out AS SELECT v.n FROM p.d.pairs();
--# edges
-- p.d.out.n     <- p.d.t.b  IDENTITY
-- p.d.pairs.v.m <- p.d.t.a  IDENTITY
-- p.d.pairs.v.n <- p.d.t.b  IDENTITY
