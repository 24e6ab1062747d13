-- UNPIVOT of an object: its attributes as rows.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamp, name varchar(20), s super);
--# job
SELECT t.id, attr, val FROM t, UNPIVOT t.s AS val AT attr;
--# edges
-- (result).attr <- p.public.t.s   TRANSFORMATION
-- (result).id   <- p.public.t.id  IDENTITY
-- (result).val  <- p.public.t.s   TRANSFORMATION
