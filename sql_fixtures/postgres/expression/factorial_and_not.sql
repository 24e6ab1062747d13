-- NOT, and operators that begin with an exclamation mark.
--# catalog
CREATE TABLE t (a int, name text);
--# job
SELECT NOT a > 1 AS n, name !~ 'x' AS r, name !~~ 'y' AS l, a != 1 AS d FROM t;
--# edges
-- (result).d <- p.public.t.a     TRANSFORMATION
-- (result).l <- p.public.t.name  TRANSFORMATION
-- (result).n <- p.public.t.a     TRANSFORMATION
-- (result).r <- p.public.t.name  TRANSFORMATION
