-- TRY, FORMAT and IS JSON.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), items array<struct<sku varchar, qty bigint>>, j json);
CREATE TABLE d.u (id bigint, c bigint);
--# job
SELECT TRY(CAST(name AS bigint)) AS t, format('%s-%s', name, a) AS f, name LIKE 'x%' ESCAPE '$' AS l FROM d.t;
--# edges
-- (result).f <- p.d.t.a     TRANSFORMATION
-- (result).f <- p.d.t.name  TRANSFORMATION
-- (result).l <- p.d.t.name  TRANSFORMATION
-- (result).t <- p.d.t.name  TRANSFORMATION
