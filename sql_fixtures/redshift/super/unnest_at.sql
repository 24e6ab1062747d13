-- AT gives the position.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamp, name varchar(20), s super);
--# job
SELECT e AS v, i FROM t, t.s.items AS e AT i;
--# edges
-- (result).i <- p.public.t.s  TRANSFORMATION
-- (result).v <- p.public.t.s  TRANSFORMATION
