-- A scalar function in FROM.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
--# job
SELECT u FROM t, upper(t.name) AS u;
--# edges
-- (result).u <- p.public.t.name  TRANSFORMATION
