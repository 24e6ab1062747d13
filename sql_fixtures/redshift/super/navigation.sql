-- Paths into a SUPER column.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamp, name varchar(20), s super);
--# job
SELECT t.s.a.b AS x, t.s[0].c AS y, t.s.k::int AS z FROM t;
--# edges
-- (result).x <- p.public.t.s  TRANSFORMATION
-- (result).y <- p.public.t.s  TRANSFORMATION
-- (result).z <- p.public.t.s  TRANSFORMATION
