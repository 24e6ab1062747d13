-- Temp functions that call each other, and a condition that travels up.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE TEMP FUNCTION clean(x INT64) AS (NULLIF(x, 0));
CREATE TEMP FUNCTION ratio(x INT64, y INT64, unused INT64) AS (SAFE_DIVIDE(clean(x), clean(y)));
CREATE TABLE p.d.out AS SELECT ratio(a, b, id) AS r FROM p.d.t;
--# edges
-- p.d.out.r <- p.d.t.a  CONDITIONAL
-- p.d.out.r <- p.d.t.a  TRANSFORMATION
-- p.d.out.r <- p.d.t.b  CONDITIONAL
-- p.d.out.r <- p.d.t.b  TRANSFORMATION
