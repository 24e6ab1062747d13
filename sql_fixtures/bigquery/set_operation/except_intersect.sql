-- INTERSECT takes its values from both sides, EXCEPT from the left; both filter rows by all columns.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
(SELECT a FROM p.d.t INTERSECT DISTINCT SELECT a FROM p.d.u) EXCEPT DISTINCT SELECT b FROM p.d.t;
--# edges
-- (result)   <- p.d.t.a  FILTER
-- (result)   <- p.d.t.b  FILTER
-- (result)   <- p.d.u.a  FILTER
-- (result).a <- p.d.t.a  IDENTITY
-- (result).a <- p.d.u.a  IDENTITY
