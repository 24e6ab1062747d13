-- extract, AT TIME ZONE, intervals and OVERLAPS.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
--# job
SELECT extract(year FROM ts) AS y, ts AT TIME ZONE 'UTC' AS z, ts + a * interval '1 day' AS n, date_part('dow', ts) AS d FROM t;
--# edges
-- (result).d <- p.public.t.ts  TRANSFORMATION
-- (result).n <- p.public.t.a   TRANSFORMATION
-- (result).n <- p.public.t.ts  TRANSFORMATION
-- (result).y <- p.public.t.ts  TRANSFORMATION
-- (result).z <- p.public.t.ts  TRANSFORMATION
