-- A set returning function in the list.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
--# job
SELECT id, unnest(tags) AS tag, generate_series(1, a) AS n FROM t;
--# edges
-- (result).id  <- p.public.t.id    IDENTITY
-- (result).n   <- p.public.t.a     TRANSFORMATION
-- (result).tag <- p.public.t.tags  IDENTITY
