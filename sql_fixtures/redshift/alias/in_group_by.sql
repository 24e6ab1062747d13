-- GROUP BY sees aliases.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamp, name varchar(20), s super);
--# job
SELECT date_trunc('month', ts) AS m, sum(a) AS total FROM t GROUP BY m;
--# edges
-- (result)       <- p.public.t.ts  GROUP_BY
-- (result).m     <- p.public.t.ts  TRANSFORMATION
-- (result).total <- p.public.t.a   AGGREGATION
