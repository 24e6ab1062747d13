-- UNNEST of an array that is made here.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), items array<struct<sku varchar, qty bigint>>, j json);
CREATE TABLE d.u (id bigint, c bigint);
--# job
SELECT t.id, x.k, x.n FROM d.t CROSS JOIN UNNEST(ARRAY['a', 'b'], ARRAY[t.a, t.b]) AS x (k, n);
--# edges
-- (result).id <- p.d.t.id  IDENTITY
-- (result).n  <- p.d.t.a   TRANSFORMATION
-- (result).n  <- p.d.t.b   TRANSFORMATION
