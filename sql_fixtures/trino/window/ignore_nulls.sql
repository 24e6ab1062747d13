-- IGNORE NULLS and a named window.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), r struct<x bigint, y varchar>, items array<struct<sku varchar, qty bigint>>, j json);
--# job
SELECT lag(a, 1) IGNORE NULLS OVER w AS l, sum(b) OVER w AS s FROM d.t WINDOW w AS (PARTITION BY id ORDER BY ts);
--# edges
-- (result).l <- p.d.t.a   AGGREGATION
-- (result).l <- p.d.t.id  WINDOW
-- (result).l <- p.d.t.ts  WINDOW
-- (result).s <- p.d.t.b   AGGREGATION
-- (result).s <- p.d.t.id  WINDOW
-- (result).s <- p.d.t.ts  WINDOW
