-- Parts of a constructed array stay apart in the kept table.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job destination=p.mart.nested
SELECT id, ARRAY(SELECT AS STRUCT i.sku AS code, i.qty * 2 AS double_qty FROM UNNEST(items) AS i) AS lines FROM p.d.t;
--# edges
-- p.mart.nested.id               <- p.d.t.id         IDENTITY
-- p.mart.nested.lines.code       <- p.d.t.items.sku  TRANSFORMATION
-- p.mart.nested.lines.double_qty <- p.d.t.items.qty  TRANSFORMATION
