-- TABLESAMPLE leaves the columns as they are.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), r struct<x bigint, y varchar>, items array<struct<sku varchar, qty bigint>>, j json);
--# job
SELECT x.a FROM d.t AS x TABLESAMPLE BERNOULLI (10);
--# edges
-- (result).a <- p.d.t.a  IDENTITY
