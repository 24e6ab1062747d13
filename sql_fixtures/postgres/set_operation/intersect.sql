-- INTERSECT gives values of both sides.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
CREATE TABLE u (id int, c int, name text);
--# job
SELECT id FROM t INTERSECT SELECT id FROM u;
--# edges
-- (result).id <- p.public.t.id  IDENTITY
-- (result).id <- p.public.u.id  IDENTITY
