-- TOP limits rows.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamp, name varchar(20), s super);
--# job
SELECT TOP 10 a FROM t ORDER BY b;
--# edges
-- (result)   <- p.public.t.b  SORT
-- (result).a <- p.public.t.a  IDENTITY
