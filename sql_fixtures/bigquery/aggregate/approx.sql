-- Approximate aggregates give structs or arrays of their argument.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT APPROX_QUANTILES(a, 100)[OFFSET(50)] AS median, APPROX_TOP_COUNT(b, 1)[OFFSET(0)].value AS top FROM p.d.t;
--# edges
-- (result).median <- p.d.t.a  AGGREGATION
-- (result).top    <- p.d.t.b  AGGREGATION
