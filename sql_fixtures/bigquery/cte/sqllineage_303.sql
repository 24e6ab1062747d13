-- sqllineage#303: a star over a CTE, through a second star.
--# catalog
CREATE TABLE p.d.bar (c1 INT64, c2 INT64, c3 INT64);
--# job
CREATE TABLE p.d.foo AS WITH f AS (SELECT c1, c2 FROM p.d.bar), g AS (SELECT * FROM f) SELECT * FROM g;
--# edges
-- p.d.foo.c1 <- p.d.bar.c1  IDENTITY
-- p.d.foo.c2 <- p.d.bar.c2  IDENTITY
