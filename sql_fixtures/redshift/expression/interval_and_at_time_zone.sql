-- Intervals and AT TIME ZONE.
--# catalog
CREATE TABLE t (ts timestamp);
--# job
SELECT ts + interval '1 day' AS d, ts AT TIME ZONE 'UTC' AS z, extract(epoch FROM ts) AS e FROM t;
--# edges
-- (result).d <- p.public.t.ts  TRANSFORMATION
-- (result).e <- p.public.t.ts  TRANSFORMATION
-- (result).z <- p.public.t.ts  TRANSFORMATION
