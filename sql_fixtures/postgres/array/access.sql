-- Elements, slices, ANY and array construction.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
--# job
SELECT tags[1] AS f, tags[1:2] AS s, name = ANY (tags) AS y, ARRAY[a, b] AS l, array_append(tags, name) AS p FROM t;
--# edges
-- (result).f <- p.public.t.tags  TRANSFORMATION
-- (result).l <- p.public.t.a     TRANSFORMATION
-- (result).l <- p.public.t.b     TRANSFORMATION
-- (result).p <- p.public.t.name  TRANSFORMATION
-- (result).p <- p.public.t.tags  TRANSFORMATION
-- (result).s <- p.public.t.tags  TRANSFORMATION
-- (result).y <- p.public.t.name  TRANSFORMATION
-- (result).y <- p.public.t.tags  TRANSFORMATION
