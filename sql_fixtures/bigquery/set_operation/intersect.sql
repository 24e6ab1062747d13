-- INTERSECT takes its values from both sides.
--# catalog
CREATE TABLE p.d.t (a INT64, b INT64);
CREATE TABLE p.d.u (a INT64, c INT64);
--# job
SELECT a, b FROM p.d.t INTERSECT DISTINCT SELECT c, a FROM p.d.u;
--# edges
-- (result).a <- p.d.t.a  IDENTITY
-- (result).a <- p.d.u.c  IDENTITY
-- (result).b <- p.d.t.b  IDENTITY
-- (result).b <- p.d.u.a  IDENTITY
