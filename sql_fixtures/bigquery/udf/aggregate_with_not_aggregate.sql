-- NOT AGGREGATE parameters of an aggregate function, and ORDER BY in its body.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE TEMP AGGREGATE FUNCTION scaled(x INT64, divisor INT64 NOT AGGREGATE) RETURNS FLOAT64 AS (SUM(x) / divisor);
CREATE TEMP AGGREGATE FUNCTION joined(v STRING, o TIMESTAMP) AS (STRING_AGG(v, ',' ORDER BY o));
CREATE TABLE p.d.out AS SELECT id, scaled(b, 10) AS v, joined(CAST(a AS STRING), ts) AS j FROM p.d.t GROUP BY id;
--# edges
-- p.d.out    <- p.d.t.id  GROUP_BY
-- p.d.out.id <- p.d.t.id  IDENTITY
-- p.d.out.j  <- p.d.t.a   AGGREGATION
-- p.d.out.j  <- p.d.t.ts  WINDOW
-- p.d.out.v  <- p.d.t.b   AGGREGATION
