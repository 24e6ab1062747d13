-- FULL BY NAME keeps all columns; a missing one is NULL.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT a, b FROM p.d.t FULL UNION ALL BY NAME SELECT c, a FROM p.d.u;
--# edges
-- (result).a <- p.d.t.a  IDENTITY
-- (result).a <- p.d.u.a  IDENTITY
-- (result).b <- p.d.t.b  IDENTITY
-- (result).c <- p.d.u.c  IDENTITY
