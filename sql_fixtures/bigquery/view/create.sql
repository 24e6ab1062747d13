-- A view's definition gives the edges into the view.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE OR REPLACE VIEW p.d.v AS SELECT a AS x, b FROM p.d.t WHERE id > 0;
--# edges
-- p.d.v   <- p.d.t.id  FILTER
-- p.d.v.b <- p.d.t.b   IDENTITY
-- p.d.v.x <- p.d.t.a   IDENTITY
