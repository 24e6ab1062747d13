-- A column without a name has its number.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), r struct<x bigint, y varchar>, items array<struct<sku varchar, qty bigint>>, j json);
--# job
SELECT id, a + 1, lower(name) FROM d.t;
--# edges
-- (result)._col1 <- p.d.t.a     TRANSFORMATION
-- (result)._col2 <- p.d.t.name  TRANSFORMATION
-- (result).id    <- p.d.t.id    IDENTITY
