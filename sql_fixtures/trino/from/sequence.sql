-- sequence as a table function and as an array.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), r struct<x bigint, y varchar>, items array<struct<sku varchar, qty bigint>>, j json);
--# job
SELECT t.id, s.n FROM d.t CROSS JOIN UNNEST(sequence(1, t.a)) AS s (n);
--# edges
-- (result).id <- p.d.t.id  IDENTITY
-- (result).n  <- p.d.t.a   TRANSFORMATION
