-- EXISTS over a join inside a value: its ON and WHERE are conditions, and the statement's own.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.w (id INT64, v1 INT64);
--# job
SELECT IF(EXISTS (SELECT 1 FROM p.d.u AS u JOIN p.d.w AS w ON u.id = w.id WHERE w.v1 = t.a), b, 0) AS v FROM p.d.t AS t;
--# edges
-- (result)   <- p.d.t.a   FILTER
-- (result)   <- p.d.u.id  JOIN
-- (result)   <- p.d.w.id  JOIN
-- (result)   <- p.d.w.v1  FILTER
-- (result).v <- p.d.t.a   CONDITIONAL
-- (result).v <- p.d.t.b   TRANSFORMATION
-- (result).v <- p.d.u.id  CONDITIONAL
-- (result).v <- p.d.w.id  CONDITIONAL
-- (result).v <- p.d.w.v1  CONDITIONAL
