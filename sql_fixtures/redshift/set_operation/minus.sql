-- MINUS and EXCEPT.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamp, name varchar(20), s super);
CREATE TABLE u (id int, c int);
--# job
SELECT id FROM t MINUS SELECT id FROM u;
--# edges
-- (result)    <- p.public.u.id  FILTER
-- (result).id <- p.public.t.id  IDENTITY
