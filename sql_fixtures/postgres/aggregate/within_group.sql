-- Ordered sets aggregate what WITHIN GROUP orders by.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
--# job
SELECT percentile_cont(0.9) WITHIN GROUP (ORDER BY a) AS p, mode() WITHIN GROUP (ORDER BY name) AS m, rank(5) WITHIN GROUP (ORDER BY b) AS r FROM t;
--# edges
-- (result).m <- p.public.t.name  AGGREGATION
-- (result).p <- p.public.t.a     AGGREGATION
-- (result).r <- p.public.t.b     WINDOW
