-- The star over a function's struct, and one of its fields.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE TEMP FUNCTION both(x INT64, y INT64) AS ((SELECT AS STRUCT x AS m, y + 1 AS n));
CREATE TABLE p.d.out AS SELECT both(a, b).*, both(id, a).n AS q FROM p.d.t;
--# edges
-- p.d.out.m <- p.d.t.a  TRANSFORMATION
-- p.d.out.n <- p.d.t.b  TRANSFORMATION
-- p.d.out.q <- p.d.t.a  TRANSFORMATION
