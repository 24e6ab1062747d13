-- ONLY with and without parentheses, in a join.
--# catalog
CREATE TABLE t (id int, a int);
CREATE TABLE u (id int, c int);
--# job
SELECT x.a, u.c FROM ONLY (t) AS x JOIN ONLY u ON x.id = u.id;
--# edges
-- (result)   <- p.public.t.id  JOIN
-- (result)   <- p.public.u.id  JOIN
-- (result).a <- p.public.t.a   IDENTITY
-- (result).c <- p.public.u.c   IDENTITY
