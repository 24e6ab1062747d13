-- UNION with VALUES.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), items array<struct<sku varchar, qty bigint>>, j json);
CREATE TABLE d.u (id bigint, c bigint);
--# job
SELECT id, a FROM d.t UNION ALL VALUES (1, 2);
--# edges
-- (result).a  <- p.d.t.a   IDENTITY
-- (result).id <- p.d.t.id  IDENTITY
