-- EXCEPT works on the fields of a struct.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT s.* EXCEPT (y) FROM p.d.t;
--# edges
-- (result).x <- p.d.t.s.x  IDENTITY
