-- ORDER BY after a set operation sorts by the output columns.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT a FROM p.d.t UNION ALL SELECT c FROM p.d.u ORDER BY a;
--# edges
-- (result)   <- p.d.t.a  SORT
-- (result)   <- p.d.u.c  SORT
-- (result).a <- p.d.t.a  IDENTITY
-- (result).a <- p.d.u.c  IDENTITY
