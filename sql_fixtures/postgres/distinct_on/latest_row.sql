-- DISTINCT ON keeps a row per key, the first in order.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
--# job
SELECT DISTINCT ON (id) id, a FROM t ORDER BY id, ts DESC;
--# edges
-- (result)    <- p.public.t.id  GROUP_BY
-- (result)    <- p.public.t.id  SORT
-- (result)    <- p.public.t.ts  SORT
-- (result).a  <- p.public.t.a   IDENTITY
-- (result).id <- p.public.t.id  IDENTITY
