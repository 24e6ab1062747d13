-- MEDIAN, PERCENTILE_CONT and RATIO_TO_REPORT.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamp, name varchar(20), s super);
--# job
SELECT median(a) AS m, percentile_cont(0.5) WITHIN GROUP (ORDER BY b) AS p FROM t;
--# edges
-- (result).m <- p.public.t.a  AGGREGATION
-- (result).p <- p.public.t.b  AGGREGATION
