-- "$path" of an external table.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamp, name varchar(20), s super);
--# job
SELECT id, "$path" AS p FROM t;
--# edges
-- (result).id <- p.public.t.id     IDENTITY
-- (result).p  <- p.public.t.$path  IDENTITY
