-- A syntax error in one statement: the rest of the script gives its lineage.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TABLE p.d.x AS SELECT a FROM p.d.u;
CREATE TABLE p.d.y AS SELECT FROM WHERE a;
CREATE TABLE p.d.z AS SELECT c FROM p.d.u;
--# edges
-- p.d.x.a <- p.d.u.a  IDENTITY
-- p.d.z.c <- p.d.u.c  IDENTITY
--# diagnostics
-- 2:30 error[syntax-error] the SELECT list must not be empty
