-- UPDATE sets columns, also nested ones; WHERE filters.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
UPDATE p.d.t SET a = b + 1, s.x = id WHERE ts < CURRENT_TIMESTAMP();
--# edges
-- p.d.t     <- p.d.t.ts  FILTER
-- p.d.t.a   <- p.d.t.b   TRANSFORMATION
-- p.d.t.s.x <- p.d.t.id  IDENTITY
