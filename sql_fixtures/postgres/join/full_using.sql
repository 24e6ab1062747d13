-- In a FULL JOIN the merged column comes from both sides.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
CREATE TABLE u (id int, c int, name text);
--# job
SELECT id, t.a, u.c FROM t FULL JOIN u USING (id);
--# edges
-- (result)    <- p.public.t.id  JOIN
-- (result)    <- p.public.u.id  JOIN
-- (result).a  <- p.public.t.a   IDENTITY
-- (result).c  <- p.public.u.c   IDENTITY
-- (result).id <- p.public.t.id  TRANSFORMATION
-- (result).id <- p.public.u.id  TRANSFORMATION
