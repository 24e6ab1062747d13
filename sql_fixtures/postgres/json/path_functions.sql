-- jsonb_path_query in FROM and jsonb_set.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[]);
CREATE TABLE u (id int, c int, name text);
--# job
SELECT q, jsonb_set(t.j, '{a}', to_jsonb(t.a)) AS s FROM t, jsonb_path_query(t.j, '$.a[*]') AS q;
--# edges
-- (result).q <- p.public.t.j  TRANSFORMATION
-- (result).s <- p.public.t.a  TRANSFORMATION
-- (result).s <- p.public.t.j  TRANSFORMATION
