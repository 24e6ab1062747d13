-- LATERAL sees what stands before it.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), r struct<x bigint, y varchar>, items array<struct<sku varchar, qty bigint>>, j json);
CREATE TABLE d.u (id bigint, c bigint);
--# job
SELECT t.id, x.c FROM d.t CROSS JOIN LATERAL (SELECT max(c) AS c FROM d.u WHERE u.id = t.id) AS x;
--# edges
-- (result)    <- p.d.t.id  FILTER
-- (result)    <- p.d.u.id  FILTER
-- (result).c  <- p.d.u.c   AGGREGATION
-- (result).id <- p.d.t.id  IDENTITY
