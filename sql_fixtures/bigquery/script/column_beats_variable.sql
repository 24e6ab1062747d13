-- A column hides a variable of its name; other bare names are the variable.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.out (v INT64, w INT64);
--# job
DECLARE c INT64 DEFAULT 5;
DECLARE k INT64 DEFAULT (SELECT MAX(id) FROM p.d.u);
INSERT INTO p.d.out SELECT c, k FROM p.d.u AS x WHERE x.a = k;
--# edges
-- p.d.out   <- p.d.u.a   FILTER
-- p.d.out   <- p.d.u.id  FILTER
-- p.d.out.v <- p.d.u.c   IDENTITY
-- p.d.out.w <- p.d.u.id  AGGREGATION
