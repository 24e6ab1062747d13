-- A view reads a view whose columns are only known from its definition.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE VIEW p.d.inner_view AS SELECT id, STRUCT(a AS m, b AS n) AS pair, ARRAY_LENGTH(items) AS n_items FROM p.d.t;
--# job
CREATE VIEW p.d.outer_view AS SELECT id, pair.*, n_items FROM p.d.inner_view;
--# edges
-- p.d.outer_view.id      <- p.d.inner_view.id       IDENTITY
-- p.d.outer_view.m       <- p.d.inner_view.pair.m   IDENTITY
-- p.d.outer_view.n       <- p.d.inner_view.pair.n   IDENTITY
-- p.d.outer_view.n_items <- p.d.inner_view.n_items  IDENTITY
