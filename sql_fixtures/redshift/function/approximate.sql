-- APPROXIMATE COUNT and PERCENTILE_DISC.
--# catalog
CREATE TABLE t (id int, a int);
--# job
SELECT APPROXIMATE COUNT(DISTINCT id) AS n FROM t;
--# edges
-- (result).n <- p.public.t.id  AGGREGATION
