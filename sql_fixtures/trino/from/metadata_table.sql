-- The hidden columns of a table.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), r struct<x bigint, y varchar>, items array<struct<sku varchar, qty bigint>>, j json);
--# job
SELECT id, "$path" AS p FROM d.t;
--# edges
-- (result).id <- p.d.t.id     IDENTITY
-- (result).p  <- p.d.t.$path  IDENTITY
