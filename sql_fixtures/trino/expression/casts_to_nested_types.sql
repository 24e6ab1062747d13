-- CAST to arrays, maps and rows.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), items array<struct<sku varchar, qty bigint>>, j json);
CREATE TABLE d.u (id bigint, c bigint);
--# job
SELECT CAST(j AS array(varchar)) AS a, CAST(j AS map(varchar, bigint)) AS m, CAST(j AS row(x bigint, y varchar)).x AS r, TRY_CAST(name AS bigint) AS n FROM d.t;
--# edges
-- (result).a <- p.d.t.j     TRANSFORMATION
-- (result).m <- p.d.t.j     TRANSFORMATION
-- (result).n <- p.d.t.name  TRANSFORMATION
-- (result).r <- p.d.t.j     TRANSFORMATION
