-- A temp table's declared struct names what is inserted into it.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE TEMP TABLE x (v STRUCT<m INT64, n INT64>);
INSERT INTO x SELECT STRUCT(a AS p, b AS q) FROM p.d.t;
CREATE TABLE p.d.out AS SELECT v.n, v AS whole FROM x;
--# edges
-- p.d.out.n       <- p.d.t.b  IDENTITY
-- p.d.out.whole.m <- p.d.t.a  IDENTITY
-- p.d.out.whole.n <- p.d.t.b  IDENTITY
