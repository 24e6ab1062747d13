-- polyglot#247: set operations inside a derived table.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT x FROM ((SELECT a AS x FROM p.d.t UNION ALL SELECT b FROM p.d.t) UNION ALL SELECT c FROM p.d.u) WHERE x > 0;
--# edges
-- (result)   <- p.d.t.a  FILTER
-- (result)   <- p.d.t.b  FILTER
-- (result)   <- p.d.u.c  FILTER
-- (result).x <- p.d.t.a  IDENTITY
-- (result).x <- p.d.t.b  IDENTITY
-- (result).x <- p.d.u.c  IDENTITY
