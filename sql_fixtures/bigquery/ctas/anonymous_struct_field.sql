-- An unnamed expression and an unnamed struct field in a table.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TABLE p.d.out AS SELECT STRUCT(a, c AS named) AS s, [a, c] AS both FROM p.d.u;
--# edges
-- p.d.out.both    <- p.d.u.a  TRANSFORMATION
-- p.d.out.both    <- p.d.u.c  TRANSFORMATION
-- p.d.out.s.a     <- p.d.u.a  IDENTITY
-- p.d.out.s.named <- p.d.u.c  IDENTITY
