-- GROUP BY: a column goes before an alias.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
--# job
SELECT date_trunc('day', ts) AS d, id % 2 AS a, count(*) AS n FROM t GROUP BY d, a, id;
--# edges
-- (result)   <- p.public.t.a   GROUP_BY
-- (result)   <- p.public.t.id  GROUP_BY
-- (result)   <- p.public.t.ts  GROUP_BY
-- (result).a <- p.public.t.id  TRANSFORMATION
-- (result).d <- p.public.t.ts  TRANSFORMATION
