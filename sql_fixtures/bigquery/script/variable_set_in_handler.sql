-- A variable is what the block or its handler has set.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
DECLARE x INT64;
BEGIN
  SET x = (SELECT MAX(a) FROM p.d.t);
EXCEPTION WHEN ERROR THEN
  SET x = (SELECT MAX(c) FROM p.d.u);
END;
CREATE TABLE p.d.out AS SELECT x AS v;
--# edges
-- p.d.out.v <- p.d.t.a  AGGREGATION
-- p.d.out.v <- p.d.u.c  AGGREGATION
