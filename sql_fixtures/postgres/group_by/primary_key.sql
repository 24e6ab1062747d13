-- Columns that depend on the grouped key need no aggregate.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
--# job
SELECT id, name, count(*) AS n FROM t GROUP BY id;
--# edges
-- (result)      <- p.public.t.id    GROUP_BY
-- (result).id   <- p.public.t.id    IDENTITY
-- (result).name <- p.public.t.name  IDENTITY
