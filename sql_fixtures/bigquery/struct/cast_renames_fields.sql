-- A cast to another struct type renames the fields by position.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT CAST(STRUCT(a, b) AS STRUCT<p INT64, q INT64>).q AS v, CAST(items AS ARRAY<STRUCT<code STRING, n INT64>>)[OFFSET(0)].n AS n FROM p.d.t;
--# edges
-- (result).n <- p.d.t.items.qty  TRANSFORMATION
-- (result).v <- p.d.t.b          TRANSFORMATION
