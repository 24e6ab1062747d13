-- HAVING MAX inside an aggregate chooses its rows.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT ANY_VALUE(a HAVING MAX ts) AS latest FROM p.d.t;
--# edges
-- (result).latest <- p.d.t.a   AGGREGATION
-- (result).latest <- p.d.t.ts  CONDITIONAL
