-- unnest in FROM, with WITH ORDINALITY.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
--# job
SELECT t.id, x.tag, x.n FROM t, unnest(t.tags) WITH ORDINALITY AS x (tag, n);
--# edges
-- (result).id  <- p.public.t.id    IDENTITY
-- (result).n   <- p.public.t.tags  TRANSFORMATION
-- (result).tag <- p.public.t.tags  IDENTITY
