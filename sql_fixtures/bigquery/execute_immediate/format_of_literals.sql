-- sqlfluff#5405: FORMAT of literals is known text.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.out (v INT64);
--# job
EXECUTE IMMEDIATE FORMAT("INSERT INTO `%s.%s.out` SELECT %s FROM p.d.t WHERE b > %d", 'p', 'd', 'a', 10);
--# edges
-- p.d.out   <- p.d.t.b  FILTER
-- p.d.out.v <- p.d.t.a  IDENTITY
