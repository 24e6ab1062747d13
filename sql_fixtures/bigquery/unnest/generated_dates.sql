-- Trap 11: elements of a generated array come from the generator's arguments.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT day FROM p.d.t, UNNEST(GENERATE_DATE_ARRAY(DATE(ts), CURRENT_DATE())) AS day;
--# edges
-- (result).day <- p.d.t.ts  TRANSFORMATION
