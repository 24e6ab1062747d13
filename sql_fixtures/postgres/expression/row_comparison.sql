-- Rows are compared field by field.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[]);
CREATE TABLE u (id int, c int, name text);
--# job
SELECT id FROM t WHERE (a, b) IN (SELECT c, id FROM u) AND (id, a) > (1, 2);
--# edges
-- (result)    <- p.public.t.a   FILTER
-- (result)    <- p.public.t.b   FILTER
-- (result)    <- p.public.t.id  FILTER
-- (result)    <- p.public.u.c   FILTER
-- (result)    <- p.public.u.id  FILTER
-- (result).id <- p.public.t.id  IDENTITY
