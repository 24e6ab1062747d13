-- Trap 7: a field of a constructed struct depends on its own argument.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT STRUCT(a AS m, b AS n).n AS v FROM p.d.t;
--# edges
-- (result).v <- p.d.t.b  IDENTITY
