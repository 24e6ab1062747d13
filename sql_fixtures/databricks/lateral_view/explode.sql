-- LATERAL VIEW explode continues the path of the array.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRING>, tags ARRAY<STRING>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>, v VARIANT, j STRING);
--# job
SELECT id, i.sku, i.qty * 2 AS q FROM t LATERAL VIEW explode(items) e AS i;
--# edges
-- (result).id  <- p.default.t.id         IDENTITY
-- (result).q   <- p.default.t.items.qty  TRANSFORMATION
-- (result).sku <- p.default.t.items.sku  IDENTITY
