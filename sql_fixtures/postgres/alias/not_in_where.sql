-- WHERE does not see aliases: a is the column.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
--# job
SELECT b AS a, id FROM t WHERE a > 1;
--# edges
-- (result)    <- p.public.t.a   FILTER
-- (result).a  <- p.public.t.b   IDENTITY
-- (result).id <- p.public.t.id  IDENTITY
