-- A column without a name goes by its function.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamp, name varchar(20), s super);
--# job
SELECT max(a), a + 1 FROM t GROUP BY a;
--# edges
-- (result)          <- p.public.t.a  GROUP_BY
-- (result).?column? <- p.public.t.a  TRANSFORMATION
-- (result).max      <- p.public.t.a  AGGREGATION
