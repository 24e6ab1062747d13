-- -> and ->> into a document; #>> along a path.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
--# job
SELECT j -> 'a' ->> 'b' AS x, j #>> '{c,d}' AS y, j['k'] AS z, j @> '{}' AS w FROM t;
--# edges
-- (result).w <- p.public.t.j  TRANSFORMATION
-- (result).x <- p.public.t.j  TRANSFORMATION
-- (result).y <- p.public.t.j  TRANSFORMATION
-- (result).z <- p.public.t.j  TRANSFORMATION
