-- An unknown target takes the query's own names.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
INSERT INTO p.x.out SELECT a, c AS d FROM p.d.u;
--# edges
-- p.x.out.a <- p.d.u.a  IDENTITY
-- p.x.out.d <- p.d.u.c  IDENTITY
