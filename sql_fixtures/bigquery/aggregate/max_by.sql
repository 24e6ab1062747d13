-- MAX_BY's second argument chooses the row.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT MAX_BY(a, ts) AS latest, MIN_BY(a, b) AS least FROM p.d.t;
--# edges
-- (result).latest <- p.d.t.a   AGGREGATION
-- (result).latest <- p.d.t.ts  CONDITIONAL
-- (result).least  <- p.d.t.a   AGGREGATION
-- (result).least  <- p.d.t.b   CONDITIONAL
