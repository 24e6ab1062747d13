-- VARIADIC passes an array as arguments.
--# catalog
CREATE TABLE t (tags int[], a int);
--# job
SELECT GREATEST(a, 1) AS g, num_nulls(VARIADIC tags) AS n FROM t;
--# edges
-- (result).g <- p.public.t.a     TRANSFORMATION
-- (result).n <- p.public.t.tags  TRANSFORMATION
