-- EXISTS in WHERE filters with the subquery's conditions.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT a FROM p.d.t WHERE EXISTS (SELECT 1 FROM p.d.u WHERE u.id = t.id);
--# edges
-- (result)   <- p.d.t.id  FILTER
-- (result)   <- p.d.u.id  FILTER
-- (result).a <- p.d.t.a   IDENTITY
