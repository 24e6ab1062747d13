-- coalesce, nullif, greatest and CASE.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
--# job
SELECT coalesce(a, b) AS c, nullif(a, b) AS n, greatest(a, b) AS g, CASE a WHEN 1 THEN b ELSE id END AS w FROM t;
--# edges
-- (result).c <- p.public.t.a   TRANSFORMATION
-- (result).c <- p.public.t.b   TRANSFORMATION
-- (result).g <- p.public.t.a   TRANSFORMATION
-- (result).g <- p.public.t.b   TRANSFORMATION
-- (result).n <- p.public.t.a   CONDITIONAL
-- (result).n <- p.public.t.a   TRANSFORMATION
-- (result).n <- p.public.t.b   CONDITIONAL
-- (result).w <- p.public.t.a   CONDITIONAL
-- (result).w <- p.public.t.b   TRANSFORMATION
-- (result).w <- p.public.t.id  TRANSFORMATION
