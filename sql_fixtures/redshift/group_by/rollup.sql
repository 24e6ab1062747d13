-- ROLLUP and GROUPING SETS.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamp, name varchar(20), s super);
--# job
SELECT id, a, sum(b) AS n FROM t GROUP BY ROLLUP (id, a);
--# edges
-- (result)    <- p.public.t.a   GROUP_BY
-- (result)    <- p.public.t.id  GROUP_BY
-- (result).a  <- p.public.t.a   IDENTITY
-- (result).id <- p.public.t.id  IDENTITY
-- (result).n  <- p.public.t.b   AGGREGATION
