-- RATIO_TO_REPORT and a frame.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamp, name varchar(20), s super);
--# job
SELECT ratio_to_report(a) OVER (PARTITION BY id) AS r, lag(b) IGNORE NULLS OVER (ORDER BY ts) AS l FROM t;
--# edges
-- (result).l <- p.public.t.b   AGGREGATION
-- (result).l <- p.public.t.ts  WINDOW
-- (result).r <- p.public.t.a   AGGREGATION
-- (result).r <- p.public.t.id  WINDOW
