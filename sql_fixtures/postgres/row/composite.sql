-- A whole row, and a field of it.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
--# job
SELECT (t).a AS x, ROW(a, b) AS r, (SELECT u FROM (SELECT b AS k) AS u) AS s FROM t;
--# edges
-- (result).r.f1 <- p.public.t.a  IDENTITY
-- (result).r.f2 <- p.public.t.b  IDENTITY
-- (result).s.k  <- p.public.t.b  TRANSFORMATION
-- (result).x    <- p.public.t.a  IDENTITY
