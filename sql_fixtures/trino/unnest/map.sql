-- UNNEST of a map gives keys and values.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), r struct<x bigint, y varchar>, items array<struct<sku varchar, qty bigint>>, j json);
--# job
SELECT t.id, x.k, x.n FROM d.t CROSS JOIN UNNEST(m) AS x (k, n);
--# edges
-- (result).id <- p.d.t.id  IDENTITY
-- (result).k  <- p.d.t.m   TRANSFORMATION
-- (result).n  <- p.d.t.m   TRANSFORMATION
