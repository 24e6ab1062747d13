-- inline makes columns of the fields of structs.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRING>, tags ARRAY<STRING>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>, v VARIANT, j STRING);
--# job
SELECT id, sku, qty FROM t LATERAL VIEW inline(items) e;
--# edges
-- (result).id  <- p.default.t.id         IDENTITY
-- (result).qty <- p.default.t.items.qty  IDENTITY
-- (result).sku <- p.default.t.items.sku  IDENTITY
