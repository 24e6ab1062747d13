-- UNNEST of two arrays side by side.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT i.sku, n, o FROM p.d.t, UNNEST(items AS i, [a, b] AS n) WITH OFFSET AS o;
--# edges
-- (result).n   <- p.d.t.a          TRANSFORMATION
-- (result).n   <- p.d.t.b          TRANSFORMATION
-- (result).o   <- p.d.t.a          TRANSFORMATION
-- (result).o   <- p.d.t.b          TRANSFORMATION
-- (result).o   <- p.d.t.items      TRANSFORMATION
-- (result).sku <- p.d.t.items.sku  IDENTITY
