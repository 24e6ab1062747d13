-- ORDER BY: an alias goes before a column.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
--# job
SELECT b AS a FROM t ORDER BY a;
--# edges
-- (result)   <- p.public.t.b  SORT
-- (result).a <- p.public.t.b  IDENTITY
