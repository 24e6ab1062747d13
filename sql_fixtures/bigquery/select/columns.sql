-- Plain columns reach the result unchanged, renamed or not.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT id, a AS first, t.b second FROM p.d.t AS t;
--# edges
-- (result).first  <- p.d.t.a   IDENTITY
-- (result).id     <- p.d.t.id  IDENTITY
-- (result).second <- p.d.t.b   IDENTITY
