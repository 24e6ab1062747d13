-- INTERSECT and EXCEPT.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), r struct<x bigint, y varchar>, items array<struct<sku varchar, qty bigint>>, j json);
CREATE TABLE d.u (id bigint, c bigint);
--# job
SELECT id FROM d.t EXCEPT SELECT c FROM d.u;
--# edges
-- (result)    <- p.d.u.c   FILTER
-- (result).id <- p.d.t.id  IDENTITY
