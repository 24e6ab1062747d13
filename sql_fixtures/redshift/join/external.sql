-- A Spectrum table of an external schema.
--# catalog
CREATE TABLE ext.e (id int, v int);
CREATE TABLE t (id int, a int);
--# job
SELECT t.a, e.v FROM t JOIN ext.e ON t.id = e.id;
--# edges
-- (result)   <- p.ext.e.id     JOIN
-- (result)   <- p.public.t.id  JOIN
-- (result).a <- p.public.t.a   IDENTITY
-- (result).v <- p.ext.e.v      IDENTITY
