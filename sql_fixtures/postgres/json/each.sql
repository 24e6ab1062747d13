-- jsonb_each in FROM: key and value.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
--# job
SELECT t.id, e.key, e.value FROM t, jsonb_each(t.j) AS e;
--# edges
-- (result).id    <- p.public.t.id  IDENTITY
-- (result).key   <- p.public.t.j   TRANSFORMATION
-- (result).value <- p.public.t.j   TRANSFORMATION
