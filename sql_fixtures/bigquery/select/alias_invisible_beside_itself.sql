-- sqlglot#3741: an alias is not visible in the list that defines it.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT CONCAT(a, 'c') AS b, CONCAT(b, 'd') AS c FROM p.d.t;
--# edges
-- (result).b <- p.d.t.a  TRANSFORMATION
-- (result).c <- p.d.t.b  TRANSFORMATION
