-- A clone copies top-level columns whole.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE OR REPLACE TABLE p.backup.t CLONE p.d.t;
--# edges
-- p.backup.t.a     <- p.d.t.a      IDENTITY
-- p.backup.t.b     <- p.d.t.b      IDENTITY
-- p.backup.t.id    <- p.d.t.id     IDENTITY
-- p.backup.t.items <- p.d.t.items  IDENTITY
-- p.backup.t.s     <- p.d.t.s      IDENTITY
-- p.backup.t.ts    <- p.d.t.ts     IDENTITY
