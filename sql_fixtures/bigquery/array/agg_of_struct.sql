-- ARRAY_AGG of a struct keeps the fields apart.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE TABLE p.d.out AS SELECT id, ARRAY_AGG(STRUCT(a AS m, b AS n) ORDER BY ts) AS rows_ FROM p.d.t GROUP BY id;
--# edges
-- p.d.out         <- p.d.t.id  GROUP_BY
-- p.d.out.id      <- p.d.t.id  IDENTITY
-- p.d.out.rows_.m <- p.d.t.a   AGGREGATION
-- p.d.out.rows_.m <- p.d.t.ts  WINDOW
-- p.d.out.rows_.n <- p.d.t.b   AGGREGATION
-- p.d.out.rows_.n <- p.d.t.ts  WINDOW
