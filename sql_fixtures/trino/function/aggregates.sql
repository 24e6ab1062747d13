-- max_by, array_agg, listagg, FILTER and approx_percentile.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), r struct<x bigint, y varchar>, items array<struct<sku varchar, qty bigint>>, j json);
--# job
SELECT max_by(name, ts) AS m, array_agg(a ORDER BY b) AS r, listagg(name, ',') WITHIN GROUP (ORDER BY ts) AS l, count(*) FILTER (WHERE a > 1) AS c, approx_percentile(a, 0.5) AS p, map_agg(name, b) AS g FROM d.t;
--# edges
-- (result).c <- p.d.t.a     CONDITIONAL
-- (result).g <- p.d.t.b     AGGREGATION
-- (result).g <- p.d.t.name  AGGREGATION
-- (result).l <- p.d.t.name  AGGREGATION
-- (result).l <- p.d.t.ts    WINDOW
-- (result).m <- p.d.t.name  AGGREGATION
-- (result).m <- p.d.t.ts    CONDITIONAL
-- (result).p <- p.d.t.a     AGGREGATION
-- (result).r <- p.d.t.a     AGGREGATION
-- (result).r <- p.d.t.b     WINDOW
