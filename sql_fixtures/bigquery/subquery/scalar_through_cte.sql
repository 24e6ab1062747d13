-- polyglot#246: a scalar subquery that reads a CTE.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
WITH m AS (SELECT MAX(c) AS top FROM p.d.u) SELECT a, (SELECT top FROM m) AS top FROM p.d.t;
--# edges
-- (result).a   <- p.d.t.a  IDENTITY
-- (result).top <- p.d.u.c  AGGREGATION
