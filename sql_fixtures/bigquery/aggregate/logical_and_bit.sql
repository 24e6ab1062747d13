-- Logical and bitwise aggregates, covariance and correlation.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT LOGICAL_AND(a > b) AS l, BIT_XOR(a) AS x, CORR(a, b) AS c, STDDEV_SAMP(id) AS s FROM p.d.t;
--# edges
-- (result).c <- p.d.t.a   AGGREGATION
-- (result).c <- p.d.t.b   AGGREGATION
-- (result).l <- p.d.t.a   AGGREGATION
-- (result).l <- p.d.t.b   AGGREGATION
-- (result).s <- p.d.t.id  AGGREGATION
-- (result).x <- p.d.t.a   AGGREGATION
