-- The lambda builds a struct of the element and of an outer column.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE TABLE p.d.out AS
SELECT ARRAY_TRANSFORM(items, i -> STRUCT(i.sku AS code, i.qty * a AS total)) AS lines FROM p.d.t;
--# edges
-- p.d.out.lines.code  <- p.d.t.items.sku  TRANSFORMATION
-- p.d.out.lines.total <- p.d.t.a          TRANSFORMATION
-- p.d.out.lines.total <- p.d.t.items.qty  TRANSFORMATION
