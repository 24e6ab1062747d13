-- LIKE takes the schema; with a query the data come from there.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TABLE p.d.out LIKE p.d.u AS SELECT a, id, c FROM p.d.u;
--# edges
-- p.d.out.a  <- p.d.u.id  IDENTITY
-- p.d.out.c  <- p.d.u.c   IDENTITY
-- p.d.out.id <- p.d.u.a   IDENTITY
