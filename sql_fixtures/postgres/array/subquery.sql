-- ARRAY (SELECT …) and = ANY (SELECT …).
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
CREATE TABLE u (id int, c int, name text);
--# job
SELECT id, ARRAY(SELECT c FROM u WHERE u.id = t.id) AS cs FROM t WHERE a = ANY (SELECT c FROM u);
--# edges
-- (result)    <- p.public.t.a   FILTER
-- (result)    <- p.public.t.id  FILTER
-- (result)    <- p.public.u.c   FILTER
-- (result)    <- p.public.u.id  FILTER
-- (result).cs <- p.public.u.c   TRANSFORMATION
-- (result).id <- p.public.t.id  IDENTITY
