-- A renamed column of a temp table is still what was written into it.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TEMP TABLE x AS SELECT a, c FROM p.d.u;
ALTER TABLE x RENAME COLUMN a TO k;
CREATE TABLE p.d.out AS SELECT k, c FROM x;
--# edges
-- p.d.out.c <- p.d.u.c  IDENTITY
-- p.d.out.k <- p.d.u.a  IDENTITY
