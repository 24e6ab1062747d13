-- decode: pairs of a search and a result, then the default.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamp, name varchar(20), s super);
--# job
SELECT decode(a, 1, b, 2, id, 0) AS x, decode(a, b, name) AS y FROM t;
--# edges
-- (result).x <- p.public.t.a     CONDITIONAL
-- (result).x <- p.public.t.b     TRANSFORMATION
-- (result).x <- p.public.t.id    TRANSFORMATION
-- (result).y <- p.public.t.a     CONDITIONAL
-- (result).y <- p.public.t.b     CONDITIONAL
-- (result).y <- p.public.t.name  TRANSFORMATION
