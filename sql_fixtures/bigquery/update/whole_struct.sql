-- A struct that is set as a whole keeps its parts apart.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
UPDATE p.d.t SET s = STRUCT(a AS x, STRUCT(s.y.z * 2 AS z) AS y), items = [STRUCT('none' AS sku, b AS qty)] WHERE id IS NOT NULL;
--# edges
-- p.d.t           <- p.d.t.id     FILTER
-- p.d.t.items.qty <- p.d.t.b      TRANSFORMATION
-- p.d.t.s.x       <- p.d.t.a      IDENTITY
-- p.d.t.s.y.z     <- p.d.t.s.y.z  TRANSFORMATION
