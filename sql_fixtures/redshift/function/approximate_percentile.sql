-- APPROXIMATE PERCENTILE_DISC WITHIN GROUP.
--# catalog
CREATE TABLE t (id int, a int);
--# job
SELECT id, APPROXIMATE PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY a) AS p FROM t GROUP BY id;
--# edges
-- (result)    <- p.public.t.id  GROUP_BY
-- (result).id <- p.public.t.id  IDENTITY
-- (result).p  <- p.public.t.a   AGGREGATION
