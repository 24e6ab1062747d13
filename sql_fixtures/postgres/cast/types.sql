-- Casts to arrays, domains and by function syntax.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[]);
CREATE TABLE u (id int, c int, name text);
--# job
SELECT '{1}'::int[] AS c, name::varchar(3) AS v, CAST(a AS numeric(10, 2)) AS n, int4(b) AS i, date '2020-01-01' - a AS d FROM t;
--# edges
-- (result).d <- p.public.t.a     TRANSFORMATION
-- (result).i <- p.public.t.b     TRANSFORMATION
-- (result).n <- p.public.t.a     TRANSFORMATION
-- (result).v <- p.public.t.name  TRANSFORMATION
