-- The unit of date_add is a text; AT TIME ZONE and intervals.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), r struct<x bigint, y varchar>, items array<struct<sku varchar, qty bigint>>, j json);
--# job
SELECT date_add('day', a, ts) AS x, date_diff('hour', ts, now()) AS y, ts AT TIME ZONE 'UTC' AS z, ts + INTERVAL '1' DAY AS w, year(ts) AS v FROM d.t;
--# edges
-- (result).v <- p.d.t.ts  TRANSFORMATION
-- (result).w <- p.d.t.ts  TRANSFORMATION
-- (result).x <- p.d.t.a   TRANSFORMATION
-- (result).x <- p.d.t.ts  TRANSFORMATION
-- (result).y <- p.d.t.ts  TRANSFORMATION
-- (result).z <- p.d.t.ts  TRANSFORMATION
