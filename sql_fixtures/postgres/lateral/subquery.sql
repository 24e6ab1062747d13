-- LATERAL sees what stands before it.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
CREATE TABLE u (id int, c int, name text);
--# job
SELECT t.id, x.c FROM t LEFT JOIN LATERAL (SELECT c FROM u WHERE u.id = t.id ORDER BY c LIMIT 1) AS x ON true;
--# edges
-- (result)    <- p.public.t.id  FILTER
-- (result)    <- p.public.u.c   SORT
-- (result)    <- p.public.u.id  FILTER
-- (result).c  <- p.public.u.c   IDENTITY
-- (result).id <- p.public.t.id  IDENTITY
