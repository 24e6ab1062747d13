-- A struct set at a nested path takes the field names of the target.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
UPDATE p.d.t SET s.y = STRUCT(a AS bar) WHERE TRUE;
--# edges
-- p.d.t.s.y.z <- p.d.t.a  IDENTITY
