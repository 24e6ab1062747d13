-- toolkit#142: navigation functions read their argument.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT LAG(b, 1, 0) OVER (ORDER BY ts) AS previous, FIRST_VALUE(a IGNORE NULLS) OVER (PARTITION BY id ORDER BY ts) AS first FROM p.d.t;
--# edges
-- (result).first    <- p.d.t.a   AGGREGATION
-- (result).first    <- p.d.t.id  WINDOW
-- (result).first    <- p.d.t.ts  WINDOW
-- (result).previous <- p.d.t.b   AGGREGATION
-- (result).previous <- p.d.t.ts  WINDOW
