-- ROLLUP and GROUPING.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
--# job
SELECT id, a, grouping(id) AS g, sum(b) AS s FROM t GROUP BY ROLLUP (id, a);
--# edges
-- (result)    <- p.public.t.a   GROUP_BY
-- (result)    <- p.public.t.id  GROUP_BY
-- (result).a  <- p.public.t.a   IDENTITY
-- (result).g  <- p.public.t.id  AGGREGATION
-- (result).id <- p.public.t.id  IDENTITY
-- (result).s  <- p.public.t.b   AGGREGATION
