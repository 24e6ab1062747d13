-- Rows: fields, construction, casts.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), r struct<x bigint, y varchar>, items array<struct<sku varchar, qty bigint>>, j json);
--# job
SELECT r.x AS x, t.r.y AS y, ROW(a, b) AS z, CAST(ROW(a, b) AS ROW(p bigint, q bigint)).q AS w FROM d.t;
--# edges
-- (result).w        <- p.d.t.b    TRANSFORMATION
-- (result).x        <- p.d.t.r.x  IDENTITY
-- (result).y        <- p.d.t.r.y  IDENTITY
-- (result).z.field0 <- p.d.t.a    IDENTITY
-- (result).z.field1 <- p.d.t.b    IDENTITY
