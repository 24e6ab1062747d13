-- An inner WITH sees the outer one and may hide it.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
WITH c AS (SELECT a AS v FROM p.d.t), d AS (WITH c AS (SELECT c AS v FROM p.d.u) SELECT v FROM c) SELECT c.v AS outer_v, d.v AS inner_v FROM c CROSS JOIN d;
--# edges
-- (result).inner_v <- p.d.u.c  IDENTITY
-- (result).outer_v <- p.d.t.a  IDENTITY
