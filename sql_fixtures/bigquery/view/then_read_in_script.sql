-- A view made by the script is a relation of its own for what follows.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE OR REPLACE VIEW p.d.big AS SELECT id, s, items FROM p.d.t WHERE a > 100;
CREATE TABLE p.d.out AS SELECT id, s.x, i.sku FROM p.d.big, UNNEST(items) AS i;
--# edges
-- p.d.big       <- p.d.t.a            FILTER
-- p.d.big.id    <- p.d.t.id           IDENTITY
-- p.d.big.items <- p.d.t.items        IDENTITY
-- p.d.big.s     <- p.d.t.s            IDENTITY
-- p.d.out.id    <- p.d.big.id         IDENTITY
-- p.d.out.sku   <- p.d.big.items.sku  IDENTITY
-- p.d.out.x     <- p.d.big.s.x        IDENTITY
