-- sqlglot#2510: a correlated subquery inside an expression of the select list.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT t.id, ROUND(t.b / (SELECT AVG(u.c) FROM p.d.u AS u WHERE u.id = t.id), 2) AS share FROM p.d.t AS t;
--# edges
-- (result)       <- p.d.t.id  FILTER
-- (result)       <- p.d.u.id  FILTER
-- (result).id    <- p.d.t.id  IDENTITY
-- (result).share <- p.d.t.b   TRANSFORMATION
-- (result).share <- p.d.u.c   AGGREGATION
