-- A star stands for all visible columns in their order, nested ones as a whole.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT * FROM p.d.t;
--# edges
-- (result).a     <- p.d.t.a      IDENTITY
-- (result).b     <- p.d.t.b      IDENTITY
-- (result).id    <- p.d.t.id     IDENTITY
-- (result).items <- p.d.t.items  IDENTITY
-- (result).s     <- p.d.t.s      IDENTITY
-- (result).ts    <- p.d.t.ts     IDENTITY
