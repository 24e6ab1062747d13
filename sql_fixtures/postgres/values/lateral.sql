-- VALUES of the columns of a row turns them into rows.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
--# job
SELECT t.id, x.k, x.n FROM t CROSS JOIN LATERAL (VALUES ('a', t.a), ('b', t.b)) AS x (k, n);
--# edges
-- (result).id <- p.public.t.id  IDENTITY
-- (result).n  <- p.public.t.a   IDENTITY
-- (result).n  <- p.public.t.b   IDENTITY
