-- An alias in a later item of the list; a column goes before it.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamp, name varchar(20), s super);
--# job
SELECT a + 1 AS x, x * 2 AS y, b AS a, a AS z FROM t;
--# edges
-- (result).a <- p.public.t.b  IDENTITY
-- (result).x <- p.public.t.a  TRANSFORMATION
-- (result).y <- p.public.t.a  TRANSFORMATION
-- (result).z <- p.public.t.a  IDENTITY
