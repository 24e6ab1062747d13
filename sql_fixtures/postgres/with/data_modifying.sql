-- What a data-modifying CTE returns.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
CREATE TABLE u (id int, c int, name text);
--# job
WITH gone AS (DELETE FROM t WHERE a > 1 RETURNING id, name) SELECT id, upper(name) AS n FROM gone;
--# edges
-- (result)    <- p.public.t.a     FILTER
-- (result).id <- p.public.t.id    IDENTITY
-- (result).n  <- p.public.t.name  TRANSFORMATION
-- p.public.t  <- p.public.t.a     FILTER
