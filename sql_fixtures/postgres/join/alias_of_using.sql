-- JOIN … USING (id) AS x names the merged columns.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
CREATE TABLE u (id int, c int, name text);
--# job
SELECT x.id, u.c FROM t JOIN u USING (id) AS x;
--# edges
-- (result)    <- p.public.t.id  JOIN
-- (result)    <- p.public.u.id  JOIN
-- (result).c  <- p.public.u.c   IDENTITY
-- (result).id <- p.public.t.id  IDENTITY
