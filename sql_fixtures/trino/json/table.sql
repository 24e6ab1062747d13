-- JSON_TABLE.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), items array<struct<sku varchar, qty bigint>>, j json);
CREATE TABLE d.u (id bigint, c bigint);
--# job
SELECT t.id, x.sku FROM d.t, JSON_TABLE(name, 'lax $.items[*]' COLUMNS (sku varchar PATH 'lax $.sku')) AS x;
--# edges
-- (result).id  <- p.d.t.id    IDENTITY
-- (result).sku <- p.d.t.name  TRANSFORMATION
