-- FOR VERSION AS OF and TABLESAMPLE.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), r struct<x bigint, y varchar>, items array<struct<sku varchar, qty bigint>>, j json);
--# job
SELECT a FROM d.t FOR TIMESTAMP AS OF TIMESTAMP '2026-01-01 00:00:00';
--# edges
-- (result).a <- p.d.t.a  IDENTITY
